// A letter as a person reads it before it goes.
#pragma once

#include "cli/terminal.h"
#include "core/facts/application.h"

namespace afterword::cli {

/// To whom, subject, attachments, the words. `message` need not be one of the application's.
void show_letter(Terminal& out, const core::Message& message, const core::Application& application);

/// One line for lists: "m1  acme  draft  thank-you note to Ann Lee: Thank you for today".
void show_letter_line(Terminal& out, const core::Message& message, const core::Application& application);

}  // namespace afterword::cli
