//! Delivery status notifications (RFC 3464) whose fields hold anything: a recipient for every four lines.
#![no_main]

use replycode_fuzz::{fuzz_target, holds, text};

const HEAD: &str = "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n--b\n\
                    Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n";

fuzz_target!(|bytes: &[u8]| {
    let text = text(bytes);
    let lines: Vec<&str> = text.split('\n').collect();
    let mut bounce = HEAD.to_owned();
    for recipient in lines.chunks(4) {
        bounce.push('\n');
        let fields = [
            "Final-Recipient: rfc822; ",
            "Action: ",
            "Status: ",
            "Diagnostic-Code: smtp; ",
        ];
        for (field, value) in fields.iter().zip(recipient) {
            bounce.extend([field, *value, "\n"]);
        }
    }
    bounce.push_str("\n--b--\n");
    holds::parsed(&bounce);
    holds::classified(&bounce);
    holds::explained(&bounce);
});
