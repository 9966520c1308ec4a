// A server of tests/servers/ as the test's own child: started with it, gone with it. For tests alone.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <string>

namespace afterword::mail {

class ServerProcess {
 public:
  /// `script` is a file of tests/servers/; `options` its one argument.
  ServerProcess(const std::string& script, const boost::json::object& options) {
    std::array<int, 2> in{}, out{};
    // Not for the next server to inherit: this one ends when its input does.
    if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) return;
    const std::string path = std::string{AFTERWORD_SERVERS "/"} + script, argument = boost::json::serialize(options);
    child_ = fork();
    if (child_ == 0) {
      dup2(in[0], STDIN_FILENO);
      dup2(out[1], STDOUT_FILENO);
      execlp("python3", "python3", path.c_str(), argument.c_str(), nullptr);
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    orders_ = fdopen(in[1], "w");
    answers_ = fdopen(out[0], "r");
    about_ = read_line();
  }
  ~ServerProcess() {
    std::fclose(orders_);
    std::fclose(answers_);
    waitpid(child_, nullptr, 0);
  }
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  /// What it said when it was up; an object with "error" where it did not come up.
  const boost::json::object& about() const { return about_; }
  int port() const { return about_.contains("port") ? static_cast<int>(about_.at("port").as_int64()) : 0; }
  std::string certificate() const { return about_.at("certificate").as_string().c_str(); }

  boost::json::value order(const boost::json::object& what) {
    std::fputs((boost::json::serialize(what) + "\n").c_str(), orders_);
    std::fflush(orders_);
    return parse_line();
  }

 private:
  boost::json::value parse_line() {
    std::string line;
    for (int c = std::fgetc(answers_); c != EOF && c != '\n'; c = std::fgetc(answers_)) line += static_cast<char>(c);
    boost::json::error_code error;
    auto value = boost::json::parse(line, error);
    if (error) return boost::json::object{{"error", "the server ended; is python3 installed?"}};
    return value;
  }
  boost::json::object read_line() { return parse_line().as_object(); }

  pid_t child_ = 0;
  std::FILE* orders_ = nullptr;
  std::FILE* answers_ = nullptr;
  boost::json::object about_;
};

}  // namespace afterword::mail
