// Delivery reports (RFC 3462, RFC 3464): private to the MIME reader.
#pragma once

#include <optional>

#include "core/codec/mime.h"
#include "core/codec/mime_gmime.h"

namespace afterword::core {

/// nullopt where it is no multipart/report of a delivery.
std::optional<DeliveryReport> read_report(GMimeObject* mail);

}  // namespace afterword::core
