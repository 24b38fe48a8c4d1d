package org.wutong.bureau.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.wutong.bureau.TestFixture;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.imports.Findings;
import org.wutong.bureau.register.imports.Import;
import org.wutong.bureau.register.imports.ImportRun;
import org.wutong.bureau.register.imports.ImportStore;
import org.wutong.bureau.register.imports.Outcome;

/** Brings spreadsheets in at once, without the background. Any test of the bureau has it. */
@TestFixture
public class ImportsInTests {
    public static final LongWork.Progress QUIET = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    };

    private final TestOffice office;
    private final ImportStore store;
    private final ImportRun run;
    private final Findings findings;

    ImportsInTests(TestOffice office, ImportStore store, ImportRun run, Findings findings) {
        this.office = office;
        this.store = store;
        this.run = run;
        this.findings = findings;
    }

    public Import check(String login, String kind, byte[] content) {
        return Acting.as(office.officer(login).actor(), () -> {
            long id = store.add(kind, "名册.xlsx", content);
            run.check(id, QUIET);
            return Objects.requireNonNull(store.find(id).orElseThrow());
        });
    }

    public Import apply(String login, String kind, byte[] content) {
        Import one = check(login, kind, content);
        return then(login, one.id(), () -> run.apply(one.id(), QUIET));
    }

    public Import undo(String login, long id) {
        return then(login, id, () -> run.undo(id));
    }

    public Import then(String login, long id, Runnable work) {
        return Acting.as(office.officer(login).actor(), () -> {
            work.run();
            return store.find(id).orElseThrow();
        });
    }

    /** What the officer is told. */
    public List<Findings.Listed> errors(Import one) {
        return office.as("officer", () -> findings.errors(one.id()));
    }

    public List<String> codes(Import one) {
        return codes(errors(one));
    }

    /** The last word of each problem's code, in the order of rows. */
    public List<String> codes(List<Findings.Listed> problems) {
        return problems.stream()
                .map(Findings.Listed::code)
                .map(code -> code.substring(code.lastIndexOf('.') + 1))
                .toList();
    }

    public Findings.Listed onlyError(Import one) {
        List<Findings.Listed> errors = errors(one);
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    public List<Findings.Listed> warnings(Import one) {
        return office.asProgram(() -> findings.problems(one.id(), "", false, 0, -1, 10_000));
    }

    public List<Findings.Row> rows(Import one, Outcome outcome) {
        return office.asProgram(() -> findings.rows(one.id(), outcome, 0, 10_000));
    }
}
