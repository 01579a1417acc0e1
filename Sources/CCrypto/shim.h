// SHA256_Init and its kin are called old since OpenSSL 3.0, whose new interface looks the algorithm up by its name, under a
// lock, at every call: for the many short texts that are hashed that takes longer than the hash.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
