// The JSON documents that only commands print (docs/formats.md); the others are written by core/codec. Each ends with a
// newline. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/departure.h"
#include "app/import_facts.h"
#include "app/send_due.h"
#include "app/sync_inbox.h"
#include "core/time/civil.h"

namespace afterword::cli {

/// Members of a document that stand beside its noun: names and texts.
using Beside = std::vector<std::pair<std::string_view, std::string>>;

/// {"format":"afterword.contact/1","application":"acme","contact":{...}}; `part` is JSON. An empty text is left out.
std::string noun_document(std::string_view noun, std::string_view part, const Beside& beside = {});

/// One of a list, and the application under which it is filed (empty: none).
struct ListedPart {
  std::string application;
  std::string part;  ///< a JSON object
};
/// {"format":"afterword.messages/1"...}: the format is that of one, the member is in the plural.
std::string list_document(std::string_view noun, const std::vector<ListedPart>& parts);

std::string business_days_document(core::Date date);
std::string import_document(const app::ImportCounts& counts);
std::string sync_document(const app::SyncReport& report);
std::string questions_document(const std::vector<app::InboxQuestion>& questions);
/// `waiting`: approved, and their hour is to come.
std::string send_document(std::span<const app::SentMessage> messages, std::span<const app::WaitingLetter> waiting);

}  // namespace afterword::cli
