// `afterword demo`: an invented seeker with interviews at every stage.
#pragma once

#include "app/ports.h"

namespace afterword::app {

/// Eight applications around `now`, so that every kind of step of rules.md is to be seen: one interview that ended a
/// minute ago, one to thank for, ones that wait, that have gone quiet, that were answered, closed and learnt from. The
/// same `now` gives the same facts.
Result<core::Facts> demo_facts(Zones& zones, Instant now);

}  // namespace afterword::app
