package org.wutong.bureau.tasks.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.tasks.Task;
import org.wutong.bureau.tasks.TaskKind;
import org.wutong.bureau.tasks.TaskKinds;

/** Says tasks in the reader's words; pages know it as {@code words}. */
@Component
class TaskText {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final TaskKinds kinds;
    private final MessageSource messages;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    TaskText(TaskKinds kinds, MessageSource messages, ReportingTree tree, BusinessDate businessDate) {
        this.kinds = kinds;
        this.messages = messages;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    /** The title; a task of a kind that no duty contributes any more is told by its cause. */
    public String title(Task task, Locale locale) {
        return kinds.find(task.kind())
                .map(kind -> messages.getMessage(kind.titleKey(), task.words().toArray(), locale))
                .orElse(task.cause());
    }

    public String kind(String id, Locale locale) {
        return kinds.find(id)
                .map(TaskKind::labelKey)
                .map(key -> messages.getMessage(key, null, locale))
                .orElse(id);
    }

    /** Whether somebody may say that it is done. */
    public boolean closable(Task task) {
        return kinds.find(task.kind()).filter(TaskKind::byCause).isEmpty();
    }

    public String place(String code) {
        return tree.path(code);
    }

    public String office(String code) {
        return tree.shortName(code);
    }

    /** 11-18 within the year, else the whole date. */
    public String day(LocalDate date) {
        return date.getYear() == businessDate.today().getYear()
                ? date.toString().substring(5)
                : date.toString();
    }

    public String moment(@Nullable OffsetDateTime at) {
        return at == null ? "—" : MOMENT.format(at.atZoneSameInstant(ZONE));
    }
}
