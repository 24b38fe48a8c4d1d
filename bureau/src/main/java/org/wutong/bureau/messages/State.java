package org.wutong.bureau.messages;

/** How far a message is. */
public enum State {
    /** For its turn, for the end of quiet hours, or for another try. */
    WAITING(false),
    /** Handed to the gateway this moment. */
    SENDING(false),
    SENT(false),
    /** Written down by the gateway that only keeps a log; nobody got it. */
    LOGGED(false),
    /** Given up after all tries, or refused for good. */
    FAILED(true),
    /** Nobody knows whether it went out: the program stopped, or the line broke, between sending and the answer. */
    UNSURE(true),
    /** The number had opted out. */
    OPTED_OUT(false),
    CANCELLED(false);

    private final boolean resendable;

    State(boolean resendable) {
        this.resendable = resendable;
    }

    /** Whether a person may decide to send it again. */
    public boolean resendable() {
        return resendable;
    }

    public String labelKey() {
        return "messages.state." + name();
    }
}
