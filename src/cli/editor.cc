#include "cli/editor.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

#include "cli/input.h"

namespace afterword::cli {
namespace {

std::string editor_of(const Environment& environment) {
  for (const char* name : {"VISUAL", "EDITOR"}) {
    const std::string_view editor = environment(name);
    if (!editor.empty()) return std::string(editor);
  }
  return "editor";  // Debian's alternatives (editor(1))
}

/// Runs `command FILE` through the shell, as git does: $EDITOR may hold arguments. While it runs, Ctrl-C is the
/// editor's.
int run_editor(const std::string& command, const std::string& file) {
  struct sigaction ignore{};
  ignore.sa_handler = SIG_IGN;
  struct sigaction old_int{};
  struct sigaction old_quit{};
  sigaction(SIGINT, &ignore, &old_int);
  sigaction(SIGQUIT, &ignore, &old_quit);
  const std::string script = command + " \"$1\"";
  const pid_t child = fork();
  if (child == 0) {
    sigaction(SIGINT, &old_int, nullptr);
    sigaction(SIGQUIT, &old_quit, nullptr);
    ignore.sa_handler = SIG_DFL;
    for (const int ignored_here : {SIGPIPE, SIGXFSZ}) sigaction(ignored_here, &ignore, nullptr);  // by main/
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, nullptr);  // StandardInput blocks some
    execl("/bin/sh", "sh", "-c", script.c_str(), "editor", file.c_str(), nullptr);
    _exit(127);
  }
  int status = -1;
  if (child > 0) {
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
  }
  sigaction(SIGINT, &old_int, nullptr);
  sigaction(SIGQUIT, &old_quit, nullptr);
  return status;
}

/// A private file with `text` in it; its path.
core::Result<std::string> make_file(const Environment& environment, std::string_view text, std::string_view suffix) {
  const std::string_view folder = environment("TMPDIR");
  std::string file = fmt::format("{}/afterword-XXXXXX{}", folder.empty() ? "/tmp" : folder, suffix);
  const int descriptor = mkostemps(file.data(), static_cast<int>(suffix.size()), O_CLOEXEC);
  if (descriptor < 0) {
    return core::outside("no file could be made: " + std::generic_category().message(errno), file, "look at TMPDIR");
  }
  close(descriptor);
  if (auto written = write_file(file, text, "editing"); !written) {
    unlink(file.c_str());
    return std::unexpected(written.error());
  }
  return file;
}

}  // namespace

void EditedText::let_go() const { unlink(file.c_str()); }

core::Error EditedText::kept_after(core::Error error) const {
  error.advice += fmt::format("{}your words are kept in {}", error.advice.empty() ? "" : "; ", file);
  return error;
}

core::Result<EditedText> edit_text(const Environment& environment, std::string_view text, std::string_view suffix) {
  const auto file = make_file(environment, text, suffix);
  if (!file) return std::unexpected(file.error());
  EditedText edited{{}, *file};
  const std::string editor = editor_of(environment);
  const int status = run_editor(editor, *file);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    return core::outside(fmt::format("the editor `{}` did not end well", editor), *file,
                         "what was written is kept in that file; set EDITOR to an editor that is there");
  }
  auto saved = read_input(*file, "editing", std::size_t{4} << 20);
  if (!saved) return std::unexpected(edited.kept_after(saved.error()));
  edited.text = std::move(*saved);
  return edited;
}

}  // namespace afterword::cli
