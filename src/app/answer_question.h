// A person says whether a mail from an employer's domain is about an application (promises.md P3, docs/inbox.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/add_reply.h"
#include "app/ports.h"

namespace afterword::app {

/// In the order in which they came.
Result<std::vector<InboxQuestion>> open_questions(Store& store);

/// It belongs there: it becomes a reply. Asked of several applications, it is settled for the others as well.
/// not_found where there is no such question.
Result<Filed<RecordedReply>> belongs(Store& store, Zones& zones, const std::string& question, Instant now);

/// It belongs nowhere: its words are thrown away, and it is not asked again. What waited for that alone may go.
Result<InboxQuestion> belongs_nowhere(Store& store, Zones& zones, const std::string& question, Instant now);

}  // namespace afterword::app
