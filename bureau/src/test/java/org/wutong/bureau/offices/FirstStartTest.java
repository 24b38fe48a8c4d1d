package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.wutong.bureau.Bureau;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.Visitor;
import org.wutong.postgres.Credentials;

/** A second bureau, on an empty database that somebody else runs. */
@BureauTest
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {
    private static final Pattern FIRST_PASSWORD = Pattern.compile("admin {2}/ {2}(\\S+)");
    private static final String CHOSEN = "chosen-by-the-office";
    private static final String LINGWU = "640181";

    @Autowired
    TestOffice office;

    @Test
    void printsOneAdministratorWhoIsAskedForTheCountyOnce(CapturedOutput console) throws Exception {
        String name = "wutong_first_" + Long.toString(System.nanoTime(), 36);
        Credentials access = office.newDatabase(name);
        try (ConfigurableApplicationContext bureau = SpringApplication.run(
                Bureau.class,
                "--wutong.port=0",
                "--wutong.demo=true",
                "--wutong.data=target/test-data/" + name,
                "--wutong.key-file=target/test-data/" + name + ".key",
                "--wutong.db.url=" + access.url(),
                "--wutong.db.user=" + access.user(),
                "--wutong.db.password=" + access.password())) {
            String password = lastPrinted(console.getOut());
            String port = bureau.getEnvironment().getRequiredProperty("local.server.port");

            goThroughTheFirstDay(new Visitor(Integer.parseInt(port)), password);

            assertThat(bureau.getBean(Settings.class).demo())
                    .as("nothing made up")
                    .isFalse();
            assertThat(bureau.getBean(Staff.class).all())
                    .extracting(Officer::login)
                    .containsExactly("admin");
            assertThat(bureau.getBean(ReportingTree.class).find(LINGWU)).isPresent();
        } finally {
            office.owner().sql("drop database " + name + " with (force)").update();
        }
    }

    /** The newest one: the bureau that all tests share may have printed its own before. */
    private static String lastPrinted(String console) {
        Matcher printed = FIRST_PASSWORD.matcher(console);
        String last = "";
        while (printed.find()) {
            last = printed.group(1);
        }
        assertThat(last).as("the first password on the console").isNotEmpty();
        return last;
    }

    private static void goThroughTheFirstDay(Visitor visitor, String password) throws Exception {
        HttpResponse<String> in = visitor.signIn("admin", password);
        assertThat(in.uri().getPath()).as("the first password is changed first").isEqualTo("/password");
        HttpResponse<String> changed =
                visitor.post("/password", "/password", Map.of("current", password, "chosen", CHOSEN, "again", CHOSEN));
        assertThat(changed.uri())
                .hasToString(changed.uri().resolve("/sign-in?changed").toString());
        assertThat(visitor.signIn("admin", CHOSEN).uri().getPath())
                .as("then the county is asked")
                .isEqualTo("/setup");
        assertThat(visitor.get("/setup?q=%E7%81%B5%E6%AD%A6").body()).contains(LINGWU);
        assertThat(visitor.post("/setup", "/setup", Map.of("county", "999999")).uri())
                .as("no such county is asked again")
                .hasPath("/setup");
        assertThat(visitor.post("/setup", "/setup", Map.of("county", LINGWU)).uri())
                .hasPath("/");
        assertThat(visitor.get("/setup").uri()).as("never asked again").hasPath("/");
        assertThat(visitor.get("/offices/places?q=" + LINGWU).body()).contains("灵武市");
    }
}
