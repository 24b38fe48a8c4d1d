package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.ContractKind;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.demo.Category;
import org.wutong.demo.DemoCategory;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoHousehold;
import org.wutong.demo.DemoSpell;
import org.wutong.demo.DemoWish;
import org.wutong.demo.DemoWorker;
import org.wutong.demo.JobChannel;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** Puts the made-up people and their work on the roster. */
@Component
class DemoPeople {
    private static final String CAUSE = "演示数据";
    private static final int BATCH = 5000;
    private static final UnaryOperator<String> AS_MADE_UP = UnaryOperator.identity();

    /** Groups a county certifies for every household on its roster: whoever is not in one of them is known not to be. */
    private static final Set<CategoryKind> CERTIFIED = Set.of(
            CategoryKind.POVERTY_ALLEVIATED, CategoryKind.MONITORED, CategoryKind.LOW_INCOME, CategoryKind.RELOCATED);

    private final Workers workers;
    private final Spells spells;

    DemoPeople(Workers workers, Spells spells) {
        this.workers = workers;
        this.spells = spells;
    }

    /** @return id on the roster by id of the demonstration */
    Map<String, Long> load(DemoCounty county) {
        return load(county, AS_MADE_UP);
    }

    /** @param places what the tree calls a place that was made up under this code */
    Map<String, Long> load(DemoCounty county, UnaryOperator<String> places) {
        Map<String, DemoHousehold> households = county.householdsById();
        Map<String, DemoWish> wishes =
                county.wishes().stream().collect(Collectors.toMap(DemoWish::workerId, wish -> wish));
        Map<String, List<DemoCategory>> ofHousehold = county.categories().stream()
                .filter(category -> category.workerId() == null)
                .collect(Collectors.groupingBy(DemoCategory::householdId));
        Map<String, List<DemoCategory>> ofWorker = new HashMap<>();
        for (DemoCategory category : county.categories()) {
            String worker = category.workerId();
            if (worker != null) {
                ofWorker.computeIfAbsent(worker, id -> new ArrayList<>()).add(category);
            }
        }
        Map<String, Long> ids = new HashMap<>();
        LocalDate today = county.plan().businessDate();
        for (int from = 0; from < county.workers().size(); from += BATCH) {
            List<DemoWorker> batch =
                    county.workers().subList(from, Math.min(county.workers().size(), from + BATCH));
            List<WorkerDraft> drafts = new ArrayList<>(batch.size());
            for (DemoWorker worker : batch) {
                WorkerDraft draft =
                        draft(worker, households.get(worker.householdId()), wishes.get(worker.id()), today, places);
                categories(
                        draft,
                        ofHousehold.getOrDefault(worker.householdId(), List.of()),
                        ofWorker.getOrDefault(worker.id(), List.of()),
                        worker);
                drafts.add(draft);
            }
            List<Long> added = workers.addAll(drafts, CAUSE);
            for (int i = 0; i < batch.size(); i++) {
                ids.put(batch.get(i).id(), added.get(i));
            }
        }
        return ids;
    }

    private static WorkerDraft draft(
            DemoWorker worker,
            @Nullable DemoHousehold household,
            @Nullable DemoWish wish,
            LocalDate today,
            UnaryOperator<String> places) {
        String village = places.apply((household == null ? worker.hukouRegion() : household.village()).value());
        WorkerDraft draft = WorkerDraft.at(village)
                .household(worker.householdId())
                .madeUp(true)
                .name(worker.name());
        String number = worker.identityNumber();
        if (number != null) {
            draft.identity(IdentityNumber.check(number, today).orElseThrow());
        }
        draft.set(WorkerField.BIRTH_DATE, worker.birthDate())
                .set(WorkerField.GENDER, worker.gender())
                .set(WorkerField.RELATION, worker.relation().label())
                .set(WorkerField.ETHNIC, worker.ethnicity())
                .set(WorkerField.EDUCATION, Education.valueOf(worker.education().name()))
                .set(WorkerField.MARITAL, worker.maritalStatus().label())
                .set(WorkerField.HUKOU_REGION, places.apply(worker.hukouRegion().value()))
                .set(WorkerField.RESIDENCE_REGION, code(worker.residenceRegion(), places))
                .set(WorkerField.RURAL_HUKOU, worker.rural())
                .set(WorkerField.PHONE, phone(worker.phone()))
                .set(WorkerField.ACCOUNT, worker.bankAccount())
                .set(
                        WorkerField.LABOUR_CAPACITY,
                        LabourCapacity.valueOf(worker.labourCapacity().name()))
                .set(WorkerField.HEALTH, worker.health().label())
                .set(WorkerField.AT_SCHOOL, worker.student())
                .set(WorkerField.SKILLS, worker.skills())
                .set(WorkerField.CERTIFICATES, worker.certificates())
                .set(WorkerField.LANGUAGES, worker.languages())
                .set(WorkerField.CONTACTED_ON, worker.lastContact())
                .set(WorkerField.REFRESHED_ON, worker.lastContact());
        if (wish != null) {
            wish(draft, wish, places);
        }
        return draft;
    }

    private static void wish(WorkerDraft draft, DemoWish wish, UnaryOperator<String> places) {
        draft.set(WorkerField.WILLING, known(wish.willing()))
                .set(WorkerField.WILLING_OUT, known(wish.willing()))
                .set(
                        WorkerField.WISH_REGIONS,
                        wish.regions().stream()
                                .map(RegionCode::value)
                                .map(places)
                                .toList())
                .set(WorkerField.WISH_OCCUPATIONS, wish.occupations())
                .set(WorkerField.WISH_WAGE, wish.monthlyWageFloorFen())
                .set(WorkerField.WISH_TRAINING, wish.training().isBlank() ? null : wish.training())
                .set(WorkerField.AVAILABLE_FROM, wish.availableFrom())
                .set(WorkerField.STAY_NEAR_HOME, wish.stayNearHome());
    }

    private static void categories(
            WorkerDraft draft, List<DemoCategory> ofHousehold, List<DemoCategory> ofWorker, DemoWorker worker) {
        Map<CategoryKind, Boolean> told = new TreeMap<>();
        for (DemoCategory category : ofHousehold) {
            claim(draft, category, true, told);
        }
        for (DemoCategory category : ofWorker) {
            claim(draft, category, false, told);
        }
        for (CategoryKind kind : CERTIFIED) {
            if (!told.containsKey(kind)) {
                draft.category(CategoryClaim.absent(kind, true, CAUSE));
            }
        }
        if (!told.containsKey(CategoryKind.HARDSHIP) && worker.rural()) {
            draft.category(CategoryClaim.absent(CategoryKind.HARDSHIP, false, CAUSE));
        }
    }

    private static void claim(
            WorkerDraft draft, DemoCategory category, boolean household, Map<CategoryKind, Boolean> told) {
        if (category.category() == Category.RETURNEE) {
            draft.set(WorkerField.RETURNEE, true);
            return;
        }
        CategoryKind kind = CategoryKind.valueOf(category.category().group().toUpperCase(java.util.Locale.ROOT));
        String name = category.category().name();
        String subkind =
                name.equals(kind.name()) ? null : name.substring(kind.name().length() + 1);
        LocalDate until = category.until();
        draft.category(new CategoryClaim(
                kind, household, true, subkind, category.from(), until == null ? null : until.minusDays(1), CAUSE));
        told.put(kind, true);
    }

    void spells(DemoCounty county, Map<String, Long> ids, Map<String, Long> employers) {
        spells(county, ids, employers, AS_MADE_UP);
    }

    void spells(DemoCounty county, Map<String, Long> ids, Map<String, Long> employers, UnaryOperator<String> places) {
        List<SpellDraft> drafts = new ArrayList<>();
        for (DemoSpell spell : county.spells()) {
            SpellDraft draft = spell(spell, ids.getOrDefault(spell.workerId(), 0L), employers, places);
            contract(spell, draft, county.plan().businessDate());
            drafts.add(draft);
        }
        spells.addAll(drafts);
    }

    private static SpellDraft spell(
            DemoSpell spell, long worker, Map<String, Long> employers, UnaryOperator<String> places) {
        String employer = spell.employerId();
        boolean selfEmployed = spell.channel() == JobChannel.SELF_EMPLOYED;
        return SpellDraft.of(worker, spell.from())
                .until(spell.to())
                .employer(employer == null ? null : employers.get(employer), spell.employerName())
                .at(places.apply(spell.workRegion().value()))
                .occupation(spell.occupation(), null)
                .industry(spell.industry())
                .selfEmployed(selfEmployed)
                .contract(known(spell.contract()), spell.contractMonths())
                .socialInsurance(known(spell.socialInsurance()))
                .organised(known(spell.organised()), null)
                .publicPost(spell.channel() == JobChannel.PUBLIC_WELFARE_POST)
                .channel(spell.channel().label())
                .monthlyWage(spell.monthlyWageFen())
                .transportCost(spell.transportCostFen())
                .source(CAUSE);
    }

    /** A contract of so many months, renewed for as many while the work goes on. */
    private static void contract(DemoSpell spell, SpellDraft draft, LocalDate today) {
        Integer months = spell.contractMonths();
        if (spell.contract() != Truth.TRUE || months == null || months < 1) {
            return;
        }
        LocalDate end = spell.to() == null ? today : spell.to();
        LocalDate from = spell.from();
        while (!from.plusMonths(months).isAfter(end)) {
            from = from.plusMonths(months);
        }
        draft.contract(ContractKind.FIXED, from, from.plusMonths(months).minusDays(1));
    }

    private static @Nullable PhoneNumber phone(@Nullable String digits) {
        return digits == null ? null : PhoneNumber.check(digits).orElseThrow();
    }

    private static @Nullable String code(@Nullable RegionCode region, UnaryOperator<String> places) {
        return region == null ? null : places.apply(region.value());
    }

    private static @Nullable Boolean known(Truth truth) {
        return truth == Truth.UNKNOWN ? null : truth == Truth.TRUE;
    }
}
