package org.wutong.bureau.demonstration;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.DemoSignIns;
import org.wutong.bureau.offices.FirstStart;
import org.wutong.bureau.offices.Installation;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.StaffDesk.FirstPassword;

/** The last step of a start: fill or unlock a new bureau, then tell whoever started it where it is. */
@Component
class Opening implements ApplicationRunner {
    private final Installation installation;
    private final Settings settings;
    private final FirstStart firstStart;
    private final DemoSignIns signIns;
    private final LoadDemoCounty demo;
    private final ServletWebServerApplicationContext server;
    private final boolean demoWanted;
    private final PrintStream console = System.out;

    Opening(
            Installation installation,
            Settings settings,
            FirstStart firstStart,
            DemoSignIns signIns,
            LoadDemoCounty demo,
            ServletWebServerApplicationContext server,
            @Value("${wutong.demo}") boolean demoWanted) {
        this.installation = installation;
        this.settings = settings;
        this.firstStart = firstStart;
        this.signIns = signIns;
        this.demo = demo;
        this.server = server;
        this.demoWanted = demoWanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<FirstPassword> administrator = Optional.empty();
        if (settings.opened().isEmpty()) {
            if (installation.embedded() && demoWanted) {
                demo.load(console);
            } else {
                administrator = firstStart.administrator();
            }
        }
        greet(administrator);
    }

    private void greet(Optional<FirstPassword> administrator) {
        var web = server.getWebServer();
        if (web == null) {
            return;
        }
        console.printf("%n务通 Wutong  →  http://localhost:%d%n", web.getPort());
        administrator.ifPresent(first -> console.printf(
                "首次登录 first sign-in:  %s  /  %s   (登录后须改密码 to be changed at once)%n", first.login(), first.password()));
        if (!signIns.all().isEmpty()) {
            console.printf("演示数据，均为虚构 made-up data.  账号 login = 密码 password:%n");
            signIns.all()
                    .forEach(
                            it -> console.printf("  %-14s %s %s（%s）%n", it.login(), it.place(), it.title(), it.name()));
        }
        console.printf("Ctrl-C 停止 stops%n%n");
        console.flush();
    }
}
