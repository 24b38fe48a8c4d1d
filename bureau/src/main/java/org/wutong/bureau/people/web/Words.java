package org.wutong.bureau.people.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.FieldText;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.storage.TrailRows;
import org.wutong.vocabulary.RegionCode;

/** Says what is recorded in the reader's words; pages know it as {@code words}. */
@Component("peopleWords")
public class Words {
    private static final String NOTHING = "—";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;
    private final ReportingTree tree;
    private final Areas areas;
    private final Settings settings;
    private final BusinessDate businessDate;

    Words(MessageSource messages, ReportingTree tree, Areas areas, Settings settings, BusinessDate businessDate) {
        this.messages = messages;
        this.tree = tree;
        this.areas = areas;
        this.settings = settings;
        this.businessDate = businessDate;
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** A choice by name, in short: {@code people.gender.FEMALE}. */
    public String choice(String of, @Nullable Object constant) {
        return constant == null ? NOTHING : say("people." + of + "." + constant);
    }

    /** 女·43. */
    public String genderAge(Worker worker) {
        Integer age = worker.ageOn(businessDate.today());
        String gender = worker.gender() == null ? "" : choice("gender", worker.gender());
        if (age == null) {
            return gender.isEmpty() ? NOTHING : gender;
        }
        return gender.isEmpty() ? age.toString() : gender + "·" + age;
    }

    public String age(Worker worker) {
        Integer age = worker.ageOn(businessDate.today());
        return age == null ? NOTHING : say("people.years", age);
    }

    /** Last four of a secret field by its name, null where there is none. */
    public @Nullable String tail(Worker worker, String field) {
        return worker.tail(WorkerField.valueOf(field));
    }

    /** A day by the name of its field. */
    public String day(Worker worker, String field) {
        return day(worker.date(WorkerField.valueOf(field)));
    }

    public String field(String field, Worker worker) {
        return field(WorkerField.valueOf(field), worker);
    }

    /** The village, or how far the place is known. */
    public String village(String region) {
        return tree.shortName(region);
    }

    public String path(String region) {
        return tree.path(region);
    }

    /** A place anywhere in the country: by the reporting tree, else in full. */
    public String place(@Nullable String code) {
        if (code == null) {
            return NOTHING;
        }
        String county = settings.county().orElse("-");
        if (code.startsWith(county) && tree.find(code).isPresent()) {
            return code.equals(county) ? tree.shortName(code) : tree.path(code);
        }
        return RegionCode.tryParse(code).map(areas::fullName).orElse(code);
    }

    /** 11-18 within the year, else the whole date. */
    public String day(@Nullable LocalDate date) {
        if (date == null) {
            return NOTHING;
        }
        return date.getYear() == businessDate.today().getYear()
                ? date.toString().substring(5)
                : date.toString();
    }

    public String category(Category category) {
        String kind = category(category.kind(), category.worker() == null);
        String subkind = category.subkind();
        return subkind == null || subkind.isBlank() ? kind : kind + "（" + subkind(subkind) + "）";
    }

    public String category(CategoryKind kind, boolean ofHousehold) {
        return say("people.category." + kind + (ofHousehold ? ".household" : ""));
    }

    private String subkind(String name) {
        return or("people.subkind." + name, name);
    }

    /** A field as a person reads it. */
    public String field(WorkerField field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NOTHING;
        }
        return switch (field.type()) {
            case YES_NO -> say(Boolean.parseBoolean(text) ? "people.yes" : "people.no");
            case CHOICE -> choice(field.name().toLowerCase(Locale.ROOT).replace('_', '-'), text);
            case PLACE -> place(text);
            case PLACES ->
                String.join(
                        "、", List.of(text.split(";")).stream().map(this::place).toList());
            case TEXTS -> text.replace(";", "、");
            case IDENTITY, PHONE, ACCOUNT -> say("people.tail", text);
            default -> text;
        };
    }

    public String field(WorkerField field, Worker worker) {
        return field(field, FieldText.of(field, worker));
    }

    /** Name of a changed thing, as history knows it. */
    public String changed(String name) {
        for (WorkerField field : WorkerField.values()) {
            if (field.name().equals(name)) {
                return say(field.labelKey());
            }
        }
        return say("people.field." + name);
    }

    /** A change as history keeps it, in words. */
    public String told(String name, @Nullable String text) {
        for (WorkerField field : WorkerField.values()) {
            if (field.name().equals(name)) {
                return field(field, text);
            }
        }
        return text == null ? NOTHING : name.equals("region") ? path(text) : text;
    }

    /** Why: {@code form} and the like by message, a file by its name. */
    public String cause(String cause) {
        return or("people.cause." + cause, cause);
    }

    public String action(String action) {
        return or("people.action." + action, action);
    }

    /** What an entry of the trail was about, where it names fields. */
    public String fields(TrailRows.Step step) {
        if (!step.action().equals("change") && !step.action().equals("unmask")) {
            return "";
        }
        return Arrays.stream(step.detail().split(" "))
                .filter(name -> !name.isEmpty())
                .map(this::changed)
                .collect(Collectors.joining("、"));
    }

    /** 11-30 09:12 on the clock of the county. */
    public String moment(OffsetDateTime at) {
        var local = at.atZoneSameInstant(ZONE);
        String text = local.toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
        return local.getYear() == businessDate.today().getYear() ? text.substring(5) : text;
    }

    /** 户主·47 岁·全劳力. */
    public String member(Worker worker) {
        return Stream.of(
                        field(WorkerField.RELATION, worker),
                        age(worker),
                        worker.labourCapacity() == null ? NOTHING : choice("labour-capacity", worker.labourCapacity()))
                .filter(part -> !part.equals(NOTHING))
                .collect(Collectors.joining("·"));
    }

    /** 外出，月薪 4,000 以上. */
    public String wish(Worker worker) {
        List<String> wishes = new ArrayList<>();
        if (Boolean.TRUE.equals(worker.yesNo(WorkerField.WILLING_OUT))) {
            wishes.add(say("people.wish.out"));
        } else if (Boolean.TRUE.equals(worker.yesNo(WorkerField.STAY_NEAR_HOME))) {
            wishes.add(say("people.wish.near"));
        } else if (Boolean.FALSE.equals(worker.yesNo(WorkerField.WILLING))) {
            wishes.add(say("people.wish.none"));
        }
        if (!worker.texts(WorkerField.WISH_REGIONS).isEmpty()) {
            wishes.add(field(WorkerField.WISH_REGIONS, worker));
        }
        if (!worker.texts(WorkerField.WISH_OCCUPATIONS).isEmpty()) {
            wishes.add(field(WorkerField.WISH_OCCUPATIONS, worker));
        }
        Long wage = worker.wishWageFen();
        if (wage != null) {
            wishes.add(say("people.wish.wage", String.format(Locale.ROOT, "%,d", wage / 100)));
        }
        return wishes.isEmpty() ? NOTHING : String.join("，", wishes);
    }

    private String or(String key, String otherwise) {
        String word = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return word == null ? otherwise : word;
    }
}
