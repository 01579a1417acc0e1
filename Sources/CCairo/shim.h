#include <cairo/cairo-ft.h>
#include <cairo/cairo-pdf.h>
#include <cairo/cairo.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
