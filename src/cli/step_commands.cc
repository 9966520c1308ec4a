#include "cli/step_commands.h"

#include "cli/terminal.h"

namespace afterword::cli {

std::vector<std::string> commands_for(const core::Step& step) {
  const std::string application = shell_word(step.application);
  const std::string of_application = " --application " + application;
  if (step.state == core::StepState::waiting || step.state == core::StepState::done) {
    return step.message ? std::vector{"message show " + shell_word(*step.message) + of_application}
                        : std::vector<std::string>{};
  }
  switch (step.kind) {
    case core::StepKind::breathe:
      return {"breathe"};
    case core::StepKind::debrief:
      return {"debrief " + shell_word(step.interview.value_or("INTERVIEW")) + of_application};
    case core::StepKind::thank_you:
      return {"draft" + of_application + " --step thank_you" +
              (step.interview ? " --interview " + shell_word(*step.interview) : "") +
              (step.to ? " --to " + shell_word(*step.to) : "") + " --save"};
    case core::StepKind::find_contact:
      return {"contact add" + of_application + " --name NAME --email ADDRESS"};
    case core::StepKind::follow_up:
      return {"draft" + of_application + " --step follow_up --save"};
    case core::StepKind::answer:
      return {"message add" + of_application + " --kind answer" +
              (step.reply ? " --reply " + shell_word(*step.reply) : "") + " --subject SUBJECT --body-file FILE"};
    case core::StepKind::schedule:
      return {"interview add" + of_application + " --ics FILE",
              "interview add" + of_application + " --start LOCAL --end LOCAL"};
    case core::StepKind::stay_busy:
      return {};
    case core::StepKind::close:
      return {"outcome set " + application + " no_response"};
    case core::StepKind::reflect:
      return {"reflect " + application};
  }
  return {};
}

}  // namespace afterword::cli
