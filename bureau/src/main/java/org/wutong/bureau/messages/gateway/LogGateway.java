package org.wutong.bureau.messages.gateway;

import org.wutong.bureau.messages.Gateway;
import org.wutong.vocabulary.PhoneNumber;

/** Where no platform is configured: nothing leaves, the attempt in the log is all there is. */
final class LogGateway implements Gateway {
    @Override
    public String name() {
        return "log";
    }

    @Override
    public boolean real() {
        return false;
    }

    @Override
    public Receipt send(long id, PhoneNumber phone, String text) {
        return new Receipt(Outcome.LOGGED, "");
    }
}
