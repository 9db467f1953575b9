/* What libyaml takes only to tell the tokens of the files named on stdin, one a line; says how many there were. */
#include <stdio.h>
#include <string.h>
#include <yaml.h>

int main(void) {
  char path[4096];
  long tokens = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    FILE *file = fopen(path, "rb");
    if (!file) return 1;
    yaml_parser_t parser;
    yaml_token_t token;
    int done = 0;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_file(&parser, file);
    while (!done) {
      if (!yaml_parser_scan(&parser, &token)) return 1;
      done = token.type == YAML_STREAM_END_TOKEN;
      yaml_token_delete(&token);
      tokens += 1;
    }
    yaml_parser_delete(&parser);
    fclose(file);
  }
  printf("%ld\n", tokens);
  return 0;
}
