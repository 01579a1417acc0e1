/* The floor of a site build: read every .md below a folder, skip its front matter, let libcmark-gfm make HTML of it, write that
   to another folder, if one is given. No templates, no lists, no checks: what no generator over this parser can beat.

   `--workers N` shares the files among N processes. Threads would race: libcmark-gfm keeps the marks its extensions watch for in
   one table for all parsers, and writes it while it parses. */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Every file below the folder has a number; a worker takes those whose remainder is its own. */
static long files = 0, workers = 1, worker = 0;

static const char *body(const char *text, size_t *length) {
  if (*length < 4 || strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 4, "\n---\n");
  if (end == NULL) return text;
  *length -= (size_t)(end + 5 - text);
  return end + 5;
}

static void page(const char *from, const char *to) {
  int in = open(from, O_RDONLY);
  struct stat status;
  if (in < 0 || fstat(in, &status) != 0) return;
  char *text = malloc((size_t)status.st_size + 1);
  ssize_t got = read(in, text, (size_t)status.st_size);
  close(in);
  if (got < 0) { free(text); return; }
  text[got] = 0;
  size_t length = (size_t)got;
  const char *markdown = body(text, &length);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES);
  const char *names[] = {"table", "strikethrough", "tasklist"};
  for (int i = 0; i < 3; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
  cmark_parser_feed(parser, markdown, length);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
  int out = to == NULL ? -1 : open(to, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (out >= 0) {
    if (write(out, html, strlen(html)) < 0) perror(to);
    close(out);
  }
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(text);
}

static void folder(const char *from, const char *to) {
  if (to != NULL) mkdir(to, 0755);
  DIR *stream = opendir(from);
  if (stream == NULL) return;
  struct dirent *entry;
  while ((entry = readdir(stream)) != NULL) {
    if (entry->d_name[0] == '.') continue;
    char source[4096], target[4096];
    snprintf(source, sizeof source, "%s/%s", from, entry->d_name);
    if (to != NULL) snprintf(target, sizeof target, "%s/%s", to, entry->d_name);
    size_t length = strlen(source);
    if (length > 3 && strcmp(source + length - 3, ".md") == 0) {
      if (files++ % workers == worker) page(source, to == NULL ? NULL : target);
    } else if (entry->d_type == DT_DIR) {
      folder(source, to == NULL ? NULL : target);
    }
  }
  closedir(stream);
}

int main(int count, char **arguments) {
  if (count > 2 && strcmp(arguments[1], "--workers") == 0) {
    workers = atol(arguments[2]);
    arguments += 2;
    count -= 2;
  }
  if ((count != 2 && count != 3) || workers < 1) {
    fprintf(stderr, "usage: markdown-floor [--workers N] FROM [TO]\n");
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  for (long other = 1; other < workers; other++) {
    pid_t child = fork();
    if (child < 0) { perror("fork"); return 1; }
    if (child == 0) { worker = other; break; }
  }
  folder(arguments[1], count == 3 ? arguments[2] : NULL);
  if (worker != 0) return 0;
  int status = 0, failed = 0;
  while (wait(&status) > 0) failed |= status;
  printf("%ld pages\n", files);
  return failed != 0;
}
