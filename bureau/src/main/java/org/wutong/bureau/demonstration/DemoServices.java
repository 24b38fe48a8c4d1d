package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.services.GapReminders;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.Services;
import org.wutong.bureau.services.TalkDraft;
import org.wutong.bureau.services.Talks;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoVacancy;
import org.wutong.demo.DemoWish;
import org.wutong.demo.DemoWorker;
import org.wutong.vocabulary.Truth;

/** A year of services to those who look for work: most had something, few had everything; and a talk in a dozen villages. */
@Component
class DemoServices {
    private static final int DAYS = 330;
    private static final int MOST_JOBS = 5;
    private static final int VILLAGES_WITH_A_TALK = 12;
    private static final List<String> POLICIES = List.of("外出务工交通补贴、稳定就业补贴", "创业担保贷款和一次性创业补贴", "就业帮扶车间和公益性岗位政策");
    private static final List<String> CLASSES = List.of("2024年育婴员第2期", "2024年中式烹调师第1期", "2024年电工第3期", "2024年家政服务员第4期");
    private static final List<String> GUIDANCE = List.of("职业指导：求职意向和岗位匹配", "职业指导：面试与维权", "职业指导：技能提升路径");

    private final Services services;
    private final Talks talks;
    private final Responsibilities responsibilities;
    private final GapReminders reminders;

    DemoServices(Services services, Talks talks, Responsibilities responsibilities, GapReminders reminders) {
        this.services = services;
        this.talks = talks;
        this.responsibilities = responsibilities;
        this.reminders = reminders;
    }

    /** @return how many services */
    int give(DemoCounty county, Map<String, Long> ids) {
        Random chance = new Random(county.plan().seed());
        Map<String, String> specialists = specialists(county.plan().county().value());
        Map<String, DemoWish> wishes = new HashMap<>();
        county.wishes().forEach(wish -> wishes.put(wish.workerId(), wish));
        List<ServiceDraft> drafts = new ArrayList<>();
        Map<String, List<Long>> byVillage = new HashMap<>();
        for (DemoWorker worker : county.workers()) {
            Long id = ids.get(worker.id());
            DemoWish wish = wishes.get(worker.id());
            if (id != null && wish != null && wish.willing() == Truth.TRUE) {
                String village = worker.hukouRegion().value();
                String by = specialists.getOrDefault(village, "镇就业服务站");
                byVillage.computeIfAbsent(village, code -> new ArrayList<>()).add(id);
                some(drafts, county, id, by, chance);
            }
        }
        services.load(drafts);
        talksIn(county, byVillage, specialists);
        reminders.sync();
        return drafts.size();
    }

    private static void some(List<ServiceDraft> drafts, DemoCounty county, long worker, String by, Random chance) {
        LocalDate last = county.plan().businessDate();
        if (chance.nextInt(100) < 62) {
            drafts.add(ServiceDraft.of(worker, "policy-talk", day(last, chance), by, "face")
                    .withContent("", one(POLICIES, chance)));
        }
        int jobs = chance.nextInt(MOST_JOBS);
        for (int i = 0; i < jobs; i++) {
            DemoVacancy vacancy =
                    county.vacancies().get(chance.nextInt(county.vacancies().size()));
            drafts.add(ServiceDraft.of(worker, "job-recommendation", day(last, chance), by, "phone")
                    .withContent(vacancy.id(), vacancy.title())
                    .withOutcome(chance.nextInt(3) == 0 ? "declined" : "interested", ""));
        }
        if (chance.nextInt(100) < 45) {
            drafts.add(ServiceDraft.of(worker, "guidance", day(last, chance), by, "face")
                    .withContent("", one(GUIDANCE, chance)));
        }
        if (chance.nextInt(100) < 30) {
            drafts.add(ServiceDraft.of(worker, "training", day(last, chance), "区就业培训中心", "group")
                    .withContent("", one(CLASSES, chance))
                    .at("区职业技能培训中心", true)
                    .withOutcome("passed", ""));
        }
    }

    /** Every third of a village was there. */
    private void talksIn(DemoCounty county, Map<String, List<Long>> byVillage, Map<String, String> specialists) {
        byVillage.entrySet().stream()
                .sorted(Map.Entry.<String, List<Long>>comparingByValue(
                                java.util.Comparator.comparingInt((List<Long> people) -> people.size()))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(VILLAGES_WITH_A_TALK)
                .forEach(village -> {
                    List<Long> there = new ArrayList<>();
                    for (int i = 0; i < village.getValue().size(); i += 3) {
                        there.add(village.getValue().get(i));
                    }
                    talks.add(
                            "demo:" + village.getKey(),
                            new TalkDraft(
                                    village.getKey(),
                                    "policy-talk",
                                    county.plan().businessDate().minusDays(9),
                                    "稳就业政策进村宣讲",
                                    specialists.getOrDefault(village.getKey(), "镇就业服务站"),
                                    "村委会会议室",
                                    null,
                                    ""),
                            there);
                });
    }

    private Map<String, String> specialists(String county) {
        Map<String, String> names = new HashMap<>();
        for (Responsibility one : responsibilities.under(county)) {
            if (one.kind() == ResponsibilityKind.SPECIALIST) {
                names.put(one.region(), one.name());
            }
        }
        return names;
    }

    private static LocalDate day(LocalDate last, Random chance) {
        return last.minusDays(chance.nextInt(DAYS));
    }

    private static String one(List<String> texts, Random chance) {
        return texts.get(chance.nextInt(texts.size()));
    }
}
