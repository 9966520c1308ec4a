// Letters in a World, in the states that tests begin with.
#pragma once

#include <chrono>
#include <stdexcept>
#include <string>

#include "app/add_message.h"
#include "app/approve_message.h"
#include "tests/fakes/world.h"

namespace afterword::fakes {

/// A thank-you note, approved: m1, then m2, ...
inline core::Message approve_note(World& world, core::Instant now, const std::string& to = "ann",
                                  const std::string& name = "Ann",
                                  const std::string& words = "Thank you for walking me through the billing work.") {
  app::MessageToAdd input;
  input.application = "acme";
  input.kind = core::MessageKind::thank_you;
  input.to = to;
  input.subject = "Thank you for today";
  input.body =
      "Dear " + name + ",\n\n" + words + " What are the next steps from here?\n\nBest wishes,\nMaya Lindqvist\n";
  const auto added = app::add_message(world.store, world.zones, world.files, input, now);
  if (!added) throw std::runtime_error(added.error().what);
  const auto approved =
      app::approve_message(world.store, world.zones, world.mail(),
                           {{added->item.id, std::nullopt}, {}, std::chrono::seconds{0}, nullptr}, now);
  if (!approved) throw std::runtime_error(approved.error().what);
  if (!approved->item.approved) throw std::runtime_error("a check stands in the way");
  return approved->item.message;
}

}  // namespace afterword::fakes
