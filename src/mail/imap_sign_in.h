// From no connection to one that is signed in, by libcurl. Private to the connection.
#pragma once

#include <curl/curl.h>

#include "app/mail_setup_ports.h"
#include "mail/imap_connection.h"

namespace afterword::mail {

/// `handle` holds the connection afterwards, where it worked (CURLOPT_CONNECT_ONLY).
app::MailTrial imap_sign_in(CURL* handle, const ImapSettings& settings);

}  // namespace afterword::mail
