package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.wutong.bureau.demonstration.DemoCityEfforts.Effort;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.Services;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoWorker;

/** A year of services in a made-up county: a talk for most who were served, job recommendations, guidance and training for some. */
@Component
class DemoCityServices {
    private static final int DAYS = 330;
    private static final int HUNDRED = 100;
    private static final List<String> POLICIES = List.of("外出务工交通补贴和稳岗政策", "创业担保贷款", "就业帮扶车间和乡村公益性岗位");
    private static final List<String> JOBS = List.of("电子装配工", "缝纫工", "家政服务员", "锻造工", "仓库分拣员", "餐厅服务员");
    private static final List<String> CLASSES = List.of("2024年家政服务员第2期", "2024年中式面点师第1期", "2024年焊工第3期");

    private final Services services;

    DemoCityServices(Services services) {
        this.services = services;
    }

    /** @param specialists who gives them, by village. @return how many */
    int give(DemoCounty county, Map<String, Long> ids, Effort effort, Map<String, String> specialists) {
        Random chance = new Random(county.plan().seed() + 1);
        LocalDate last = county.plan().businessDate();
        List<ServiceDraft> drafts = new ArrayList<>();
        for (DemoWorker worker : county.workers()) {
            Long id = ids.get(worker.id());
            if (id != null && worker.rural() && worker.phone() != null && chance.nextInt(HUNDRED) < effort.served()) {
                String by = specialists.getOrDefault(
                        DemoZone.called(worker.hukouRegion().value()), "乡镇就业服务站");
                some(drafts, id, by, last, chance);
            }
        }
        services.load(drafts);
        return drafts.size();
    }

    private static void some(List<ServiceDraft> drafts, long worker, String by, LocalDate last, Random chance) {
        if (chance.nextInt(HUNDRED) < 70) {
            drafts.add(ServiceDraft.of(worker, "policy-talk", day(last, chance), by, "face")
                    .withContent("", one(POLICIES, chance)));
        }
        int first = chance.nextInt(JOBS.size());
        for (int i = chance.nextInt(3); i > 0; i--) {
            drafts.add(ServiceDraft.of(worker, "job-recommendation", day(last, chance), by, "phone")
                    .withContent("", JOBS.get((first + i) % JOBS.size()))
                    .withOutcome(chance.nextInt(3) == 0 ? "declined" : "interested", ""));
        }
        if (chance.nextInt(HUNDRED) < 25) {
            drafts.add(ServiceDraft.of(worker, "guidance", day(last, chance), by, "face")
                    .withContent("", "职业指导：求职意向和岗位匹配"));
        }
        if (chance.nextInt(HUNDRED) < 18) {
            drafts.add(ServiceDraft.of(worker, "training", day(last, chance), "县就业服务中心", "group")
                    .withContent("", one(CLASSES, chance))
                    .at("县职业技能培训学校（演示）", true)
                    .withOutcome("passed", ""));
        }
    }

    private static LocalDate day(LocalDate last, Random chance) {
        return last.minusDays(chance.nextInt(DAYS));
    }

    private static String one(List<String> texts, Random chance) {
        return texts.get(chance.nextInt(texts.size()));
    }
}
