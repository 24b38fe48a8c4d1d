package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.Visitor;

@BureauTest
class ErrorPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    int port;

    Visitor clerk;

    @BeforeEach
    void signIn() throws Exception {
        office.empty();
        clerk = new Visitor(port);
        clerk.signIn("clerk", TestOffice.PASSWORD);
    }

    @Test
    void sayInWordsThatARecordIsNotThere() throws Exception {
        HttpResponse<String> answer = clerk.get("/owed/people/4711");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(answer.body())
                .contains(messages.getMessage("register.error.404", null, Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("??");
    }

    @Test
    void sayInWordsThatARoleDoesNotSuffice() throws Exception {
        HttpResponse<String> answer = clerk.get("/offices/staff");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(answer.body())
                .contains(messages.getMessage("register.error.403", null, Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("??");
    }
}
