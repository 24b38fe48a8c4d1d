package org.wutong.bureau.offices;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** Signs in as people do, each time from another address, so that tests do not slow each other down. */
final class Door {
    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final MockMvc mvc;

    Door(MockMvc mvc) {
        this.mvc = mvc;
    }

    ResultActions knock(String login, String password) throws Exception {
        return mvc.perform(post("/sign-in")
                .remoteAddress(address())
                .param("login", login)
                .param("password", password)
                .with(csrf()));
    }

    /** The session of somebody who got in. */
    MockHttpSession enter(String login, String password) throws Exception {
        MvcResult in = knock(login, password).andReturn();
        String to = Objects.requireNonNull(in.getResponse().getRedirectedUrl());
        if (to.contains("/sign-in?")) {
            throw new AssertionError(login + " was turned away: " + to);
        }
        return (MockHttpSession) Objects.requireNonNull(in.getRequest().getSession(false));
    }

    static String address() {
        int visitor = VISITORS.incrementAndGet();
        return "10.0." + visitor / 250 + "." + visitor % 250;
    }
}
