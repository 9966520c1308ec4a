// What every store refuses to keep, before it has changed anything: what could not come back as it was.
#pragma once

#include <string_view>

#include "app/ports.h"
#include "core/error.h"

namespace afterword::store {

using core::Result;

/// Each: every text is UTF-8 without NUL, every date and offset can be written down, ids are there and stand once in
/// their list, and the parts that are kept as JSON can be read back. Otherwise `invalid_input`, and `where` names the
/// member. Whether ids that are mentioned exist is the document's business (core/codec), not a store's.
Result<void> check_storable(const core::Seeker& seeker);
Result<void> check_storable(const core::Material& material);
Result<void> check_storable(const core::Application& application);
/// Also: every step is of that application, and the rows hold for some instant.
Result<void> check_storable(std::string_view application, const app::PlanRows& rows);
Result<void> check_storable(const app::FrozenMail& mail);
Result<void> check_storable(std::string_view folder, const app::InboxPosition& position);
Result<void> check_storable(const app::InboxQuestion& question);
Result<void> check_storable(std::string_view message_id);
Result<void> check_storable(const app::Event& event);

}  // namespace afterword::store
