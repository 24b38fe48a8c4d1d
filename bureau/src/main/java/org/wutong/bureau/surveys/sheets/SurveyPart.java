package org.wutong.bureau.surveys.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.VersionedImages;
import org.wutong.bureau.surveys.AnswerReading;
import org.wutong.bureau.surveys.Answers;
import org.wutong.bureau.surveys.Question;
import org.wutong.bureau.surveys.Sheet;
import org.wutong.bureau.surveys.SheetSubjects;
import org.wutong.bureau.surveys.SheetSubjects.Subject;
import org.wutong.bureau.surveys.Sheets;
import org.wutong.bureau.surveys.Survey;
import org.wutong.bureau.surveys.SurveyBook;
import org.wutong.bureau.surveys.SurveyLayout;
import org.wutong.bureau.surveys.storage.SheetRows;

/** Answer sheets from a spreadsheet: a row a record. An empty cell erases nothing; a row without any answer says nothing. */
@Component
class SurveyPart implements ImportPart {
    private final SurveyBook book;
    private final Sheets sheets;
    private final SheetSubjects subjects;
    private final AnswerReading reading;
    private final SheetRows rows;
    private final VersionedImages images;
    private final Settings settings;

    SurveyPart(
            SurveyBook book,
            Sheets sheets,
            SheetSubjects subjects,
            AnswerReading reading,
            SheetRows rows,
            JdbcClient jdbc,
            ImportImages kept,
            Settings settings) {
        this.book = book;
        this.sheets = sheets;
        this.subjects = subjects;
        this.reading = reading;
        this.rows = rows;
        this.images = new VersionedImages(jdbc, kept, "surveys.sheet");
        this.settings = settings;
    }

    @Override
    public String kind() {
        return SurveyLayout.KIND;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        List<ImportField> fields = new ArrayList<>(List.of(
                ImportField.of("subject", "surveys.import.field.subject", ImportField.Type.NUMBER),
                ImportField.of("name", "surveys.import.field.name", ImportField.Type.TEXT),
                ImportField.of("period", "surveys.import.field.period", ImportField.Type.TEXT)));
        for (Survey survey : book.all()) {
            survey.questions()
                    .forEach(question -> fields.add(ImportField.of(
                            SurveyLayout.field(survey, question),
                            "surveys.import.field.answer",
                            ImportField.Type.TEXT)));
        }
        return fields;
    }

    /** Rows seen first for a record and period. */
    private static final class Seen extends HashMap<String, Integer> {
        private static final long serialVersionUID = 1L;
    }

    private record Wanted(
            Survey survey,
            String period,
            Subject subject,
            @Nullable Sheet before,
            Answers answers) {
        boolean changes() {
            return before == null || !before.done() || !before.answers().equals(answers);
        }
    }

    @Override
    public void check(List<ImportRow> rowsOfBatch, ImportContext context) {
        Optional<Survey> survey = rowsOfBatch.stream().findFirst().flatMap(this::survey);
        if (survey.isEmpty()) {
            return;
        }
        Map<ImportRow, Long> ids = new LinkedHashMap<>();
        for (ImportRow row : rowsOfBatch) {
            row.number("subject").ifPresentOrElse(id -> ids.put(row, id), () -> {
                if (!row.bad()) {
                    row.error("subject", "surveys.import.no-subject");
                }
            });
        }
        Standing standing = standing(survey.get(), ids, context);
        Seen seen = context.remember(Seen.class, Seen::new);
        ids.forEach((row, id) -> check(row, id, survey.get(), standing, seen, context));
    }

    /** What stands of the records of a batch, fetched at once: the records, and their sheets by period. */
    private record Standing(Map<Long, Subject> subjects, Map<String, Map<Long, Sheet>> sheets) {}

    private Standing standing(Survey survey, Map<ImportRow, Long> ids, ImportContext context) {
        Map<String, Map<Long, Sheet>> byPeriod = new HashMap<>();
        for (ImportRow row : ids.keySet()) {
            String period = row.text("period");
            if (isPeriod(survey, period, context)) {
                byPeriod.computeIfAbsent(period, one -> sheets.of(survey, one, ids.values()));
            }
        }
        return new Standing(subjects.all(survey.about(), ids.values()), byPeriod);
    }

    /** The survey whose questions the sheet has columns of. */
    private Optional<Survey> survey(ImportRow row) {
        return book.all().stream()
                .filter(survey -> survey.questions().stream()
                        .anyMatch(question -> row.hasColumn(SurveyLayout.field(survey, question))))
                .findFirst();
    }

    private static boolean isPeriod(Survey survey, String period, ImportContext context) {
        return survey.rhythm().isPeriod(period)
                && period.compareTo(survey.rhythm().at(context.today())) <= 0;
    }

    private void check(ImportRow row, long id, Survey survey, Standing standing, Seen seen, ImportContext context) {
        String period = row.text("period");
        if (!isPeriod(survey, period, context)) {
            row.error("period", "surveys.import.period", survey.rhythm().at(context.today()));
            return;
        }
        Subject subject = standing.subjects().get(id);
        if (subject == null || !context.scope().covers(subject.region())) {
            row.error("subject", "surveys.import.unknown");
            return;
        }
        if (!row.text("name").isEmpty() && !row.text("name").equals(subject.name())) {
            row.error("name", "surveys.import.name");
            return;
        }
        Integer first = seen.putIfAbsent(period + " " + id, row.number());
        if (first != null && first != row.number()) {
            row.error("subject", "surveys.import.twice", first);
            return;
        }
        answers(
                row,
                survey,
                period,
                subject,
                standing.sheets().getOrDefault(period, Map.of()).get(id));
    }

    private void answers(ImportRow row, Survey survey, String period, Subject subject, @Nullable Sheet before) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            String field = SurveyLayout.field(survey, question);
            String text = row.text(field);
            if (!text.isEmpty()) {
                List<String> texts = question.type() == Question.Type.SEVERAL
                        ? Arrays.stream(text.split("[；;]"))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList()
                        : List.of(text);
                Object value = texts.isEmpty()
                        ? null
                        : reading.value(
                                question,
                                texts,
                                wrong -> row.error(
                                        field,
                                        wrong.key().replace("surveys.wrong.", "surveys.import.wrong."),
                                        wrong.params()));
                if (value != null) {
                    given.put(question.id(), value);
                }
            }
        }
        if (row.bad()) {
            return;
        }
        if (given.isEmpty()) {
            // Nobody was asked yet, or nothing is said anew.
            if (before != null) {
                row.subject(before.id(), subject.region());
            }
            return;
        }
        Map<String, Object> merged =
                new LinkedHashMap<>(before == null ? Map.of() : before.answers().values());
        merged.putAll(given);
        Answers answers = new Answers(merged).onlyAsked(survey);
        for (String id : given.keySet()) {
            if (answers.get(id) == null) {
                Question question = survey.question(id).orElseThrow();
                row.error(SurveyLayout.field(survey, question), "surveys.import.not-asked");
            }
        }
        answers.missing(survey)
                .forEach(question -> row.error(SurveyLayout.field(survey, question), "surveys.import.required"));
        if (!row.bad()) {
            note(row, new Wanted(survey, period, subject, before, answers));
        }
    }

    private static void note(ImportRow row, Wanted wanted) {
        row.keep(wanted);
        Sheet before = wanted.before();
        if (before == null) {
            row.addition();
            return;
        }
        row.subject(before.id(), wanted.subject().region());
        for (Question question : wanted.survey().questions()) {
            Object was = before.answers().get(question.id());
            Object now = wanted.answers().get(question.id());
            if (!Objects.equals(was, now)) {
                row.change(SurveyLayout.field(wanted.survey(), question), shown(was), shown(now));
            }
        }
        if (!before.done() && before.answers().equals(wanted.answers())) {
            row.change("period", "", wanted.period());
        }
    }

    private static String shown(@Nullable Object answer) {
        return answer == null ? "" : answer.toString();
    }

    @Override
    public void apply(List<ImportRow> rowsOfBatch, ImportContext context) {
        List<Wanted> wanted = rowsOfBatch.stream()
                .map(row -> row.kept(Wanted.class))
                .filter(Objects::nonNull)
                .filter(Wanted::changes)
                .toList();
        Map<Long, String> before = images.of(wanted.stream()
                .map(Wanted::before)
                .filter(Objects::nonNull)
                .map(Sheet::id)
                .toList());
        List<Long> added = new ArrayList<>();
        for (Wanted one : wanted) {
            Sheet was = one.before();
            Sheet now = sheets.keep(
                    one.survey(), one.period(), one.subject(), was == null ? 0 : was.version(), one.answers(), true);
            if (was == null) {
                added.add(now.id());
            }
        }
        images.keep(context.importId(), guarding(context), added, before);
    }

    /** Images are guarded as their import is: by where its officer may change. */
    private String guarding(ImportContext context) {
        String scope = context.scope().from();
        return scope.length() < 2 ? settings.county().orElseThrow() : scope;
    }

    @Override
    public List<String> changedSince(long importId) {
        List<Long> changed = images.changedSince(importId);
        Map<Long, Long> known = rows.subjects(changed);
        return changed.stream().map(id -> "#" + known.getOrDefault(id, id)).toList();
    }

    @Override
    public void undo(long importId) {
        rows.removeAdded(images.restore(importId).added());
    }
}
