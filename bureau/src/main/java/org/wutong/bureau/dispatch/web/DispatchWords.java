package org.wutong.bureau.dispatch.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.dispatch.Vehicle;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.Workplaces;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LinkTarget;
import org.wutong.bureau.register.LinkTargets;
import org.wutong.vocabulary.Fen;

/** How pages of departures name places, firms, people and sums. */
@Component
class DispatchWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MANY = 300;

    private final ReportingTree tree;
    private final Workplaces workplaces;
    private final Employers employers;
    private final Workers workers;
    private final LinkTargets links;
    private final MessageSource messages;
    private final BusinessDate businessDate;

    DispatchWords(
            ReportingTree tree,
            Workplaces workplaces,
            Employers employers,
            Workers workers,
            LinkTargets links,
            MessageSource messages,
            BusinessDate businessDate) {
        this.tree = tree;
        this.workplaces = workplaces;
        this.employers = employers;
        this.workers = workers;
        this.links = links;
        this.messages = messages;
        this.businessDate = businessDate;
    }

    /** One person of a batch as lists name them. @param plate of the vehicle; empty without a seat */
    public record Line(
            Passenger passenger,
            String name,
            String genderAge,
            String village,
            String township,
            @Nullable String phoneTail,
            @Nullable String identityTail,
            String plate) {
        public String seat() {
            return passenger.seat() == null ? "" : passenger.seat().toString();
        }
    }

    /** In the order given; who is not seen is left out. */
    List<Line> lines(Collection<Passenger> people, Collection<Vehicle> vehicles) {
        Map<Long, Worker> known =
                workers.all(people.stream().map(Passenger::worker).toList());
        Map<Long, String> plates = new HashMap<>();
        vehicles.forEach(vehicle -> plates.put(vehicle.id(), vehicle.plate()));
        return people.stream()
                .filter(one -> known.containsKey(one.worker()))
                .map(one -> line(one, Objects.requireNonNull(known.get(one.worker())), plates))
                .toList();
    }

    private Line line(Passenger one, Worker worker, Map<Long, String> plates) {
        return new Line(
                one,
                worker.name(),
                genderAge(worker),
                tree.shortName(worker.region()),
                township(worker.region()),
                worker.tail(WorkerField.PHONE),
                worker.tail(WorkerField.IDENTITY),
                one.vehicle() == null ? "" : plates.getOrDefault(one.vehicle(), ""));
    }

    public String genderAge(Worker worker) {
        Integer age = worker.ageOn(businessDate.today());
        String gender = worker.gender() == null ? "—" : say("people.gender." + worker.gender());
        return gender + "·" + (age == null ? "—" : age.toString());
    }

    public String township(String region) {
        return region.length() > 9 ? tree.shortName(region.substring(0, 9)) : tree.shortName(region);
    }

    public String village(String region) {
        return tree.shortName(region);
    }

    public String workPlace(@Nullable String code) {
        return workplaces.brief(code);
    }

    public String employer(@Nullable Long id, @Nullable String otherwise) {
        String name =
                id == null ? otherwise : employers.find(id).map(Employer::name).orElse(otherwise);
        return name == null || name.isBlank() ? "—" : name;
    }

    /** Name of a record another register keeps. */
    public String linked(String kind, @Nullable Long id) {
        return id == null
                ? "—"
                : links.find(kind)
                        .map(target -> target.written(List.of(id)).getOrDefault(id, "—"))
                        .orElse("—");
    }

    public @Nullable String linkedHref(String kind, @Nullable Long id) {
        return id == null
                ? null
                : links.find(kind).map(target -> target.href(id)).orElse(null);
    }

    /** Records of another register to choose from, by id. */
    Map<Long, String> choices(String kind) {
        Map<Long, String> choices = new LinkedHashMap<>();
        links.find(kind).ifPresent(target -> {
            List<String> written = target.like("", MANY);
            Map<String, Long> ids = target.read(written);
            written.forEach(text -> {
                Long id = ids.get(text);
                if (id != null) {
                    choices.put(id, text);
                }
            });
        });
        return choices;
    }

    java.util.Optional<LinkTarget> target(String kind) {
        return links.find(kind);
    }

    public String money(@Nullable Long fen) {
        return fen == null ? "—" : Fen.toYuan(fen);
    }

    public String yes(@Nullable Boolean known) {
        return known == null ? "—" : say(known ? "people.yes" : "people.no");
    }

    public String minute(OffsetDateTime at) {
        return at.atZoneSameInstant(CHINA).format(MINUTE);
    }

    public String orDash(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? "—" : value.toString();
    }

    /** How many of these states. */
    public long count(@Nullable Map<PassengerState, Long> counts, String... states) {
        return counts == null
                ? 0
                : java.util.Arrays.stream(states)
                        .mapToLong(state -> counts.getOrDefault(PassengerState.valueOf(state), 0L))
                        .sum();
    }

    public long all(@Nullable Map<PassengerState, Long> counts) {
        return counts == null
                ? 0
                : counts.values().stream().mapToLong(Long::longValue).sum();
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
