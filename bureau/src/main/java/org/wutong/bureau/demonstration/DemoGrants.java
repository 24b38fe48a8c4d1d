package org.wutong.bureau.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.BatchDesk;
import org.wutong.bureau.grants.BatchDesk.Sent;
import org.wutong.bureau.grants.CaseDesk;
import org.wutong.bureau.grants.CaseOpening;
import org.wutong.bureau.grants.Consent;
import org.wutong.bureau.grants.FundDesk;
import org.wutong.bureau.grants.GrantRules;
import org.wutong.bureau.grants.NewContract;
import org.wutong.bureau.grants.Notices;
import org.wutong.bureau.grants.Owed;
import org.wutong.bureau.grants.ResultDesk;
import org.wutong.bureau.grants.SecondFactor;
import org.wutong.bureau.grants.ServiceStep;
import org.wutong.bureau.grants.Services;
import org.wutong.bureau.grants.Step;
import org.wutong.bureau.grants.Totp;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Staff;
import org.wutong.bureau.policies.Deciding;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoHousehold;
import org.wutong.rules.Decision;
import org.wutong.rules.Outcome;

/**
 * Brings cases of the specialist's village as far as they would have come in the two weeks before the business date: some paid, one returned
 * by the bank, some on every desk in between. By the doors everybody uses, in the names of the demonstration's staff.
 */
@Component
class DemoGrants {
    private static final int MOST = 36;
    private static final long BUDGET_FEN = 60_000_000L;

    private final CaseDesk desk;
    private final CaseOpening opening;
    private final Notices notices;
    private final BatchDesk batches;
    private final ResultDesk results;
    private final SecondFactor secondFactor;
    private final FundDesk funds;
    private final Services services;
    private final DemoOrganisations organisations;
    private final GrantRules rules;
    private final Owed owed;
    private final Deciding deciding;
    private final BusinessDate businessDate;
    private final Staff staff;
    private final Clock clock;

    DemoGrants(
            CaseDesk desk,
            CaseOpening opening,
            Notices notices,
            BatchDesk batches,
            ResultDesk results,
            SecondFactor secondFactor,
            FundDesk funds,
            Services services,
            DemoOrganisations organisations,
            GrantRules rules,
            Owed owed,
            Deciding deciding,
            BusinessDate businessDate,
            Staff staff,
            Clock clock) {
        this.desk = desk;
        this.opening = opening;
        this.notices = notices;
        this.batches = batches;
        this.results = results;
        this.secondFactor = secondFactor;
        this.funds = funds;
        this.services = services;
        this.organisations = organisations;
        this.rules = rules;
        this.owed = owed;
        this.deciding = deciding;
        this.businessDate = businessDate;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param ids of workers on the roster by id of the demonstration. @return how many cases */
    int load(DemoCounty county, Map<String, Long> ids) {
        LocalDate today = county.plan().businessDate();
        String code = county.plan().county().value();
        Officer village = who("demo-village");
        Officer township = who("demo-township");
        Officer office = who("demo-county");
        Officer leader = who("demo-leader");
        rules.funds().forEach(fund -> funds.budget(office, fund.id(), today.getYear(), code, BUDGET_FEN, "年初预算"));
        businessDate.fix(today.minusDays(16));
        List<Long> ofOrganisations = organisations.load(village, office, code, today, ids.values());
        List<Long> cases = opening.open(
                        village, wanted(livingAt(village, county, ids), today.minusDays(16)), Consent.SPOKEN, "入户时当面同意")
                .cases();
        int part = cases.size() / 6;
        List<Long> far = cases.subList(part, cases.size());
        desk.act(township, Step.CHECK, far, "");
        desk.act(office, Step.REVIEW, far.subList(Math.min(part, far.size()), far.size()), "");
        List<Long> hung = far.subList(Math.min(2 * part, far.size()), far.size());
        desk.act(township, Step.CHECK, ofOrganisations, "");
        desk.act(office, Step.REVIEW, ofOrganisations, "");
        List<Long> posted = new ArrayList<>(hung);
        posted.addAll(ofOrganisations.subList(0, Math.min(1, ofOrganisations.size())));
        notices.hangOut(office, posted);
        businessDate.fix(today.minusDays(4));
        List<Long> granted = hung.subList(Math.min(part, hung.size()), hung.size());
        desk.act(leader, Step.APPROVE, granted, "");
        desk.act(leader, Step.APPROVE, posted.subList(hung.size(), posted.size()), "");
        for (GrantRules.Fund fund : rules.funds()) {
            batches.make(office, "demo-" + fund.id(), fund.id(), Math.max(1, part * 2))
                    .batch()
                    .ifPresent(batch -> paid(office, leader, batch));
        }
        businessDate.fix(today);
        service(office, township, leader, today);
        return cases.size() + ofOrganisations.size();
    }

    /** A service bought of an agency: one part approved, one to be delivered. */
    private void service(Officer office, Officer township, Officer leader, LocalDate today) {
        String place = Objects.requireNonNull(township.editScope());
        long contract = services.contract(
                office,
                new NewContract(
                        "JF-GM-2024-01",
                        place,
                        "外出务工人员跟踪服务",
                        "惠民劳务服务中心（虚构）",
                        rules.fundOf(null).id(),
                        8_000_000L,
                        today.withDayOfYear(1),
                        today.withMonth(12).withDayOfMonth(31),
                        ""));
        long first = services.agree(office, contract, "上半年回访 600 人", today.minusDays(60), 4_000_000L);
        services.agree(office, contract, "下半年回访 600 人", today.plusDays(20), 4_000_000L);
        services.act(township, first, ServiceStep.DELIVER, "回访记录 612 份");
        services.act(office, first, ServiceStep.ACCEPT, "抽查 30 份属实");
        services.act(leader, first, ServiceStep.APPROVE, "");
    }

    private static List<Long> livingAt(Officer village, DemoCounty county, Map<String, Long> ids) {
        Map<String, DemoHousehold> households = county.householdsById();
        return county.workers().stream()
                .filter(worker -> {
                    DemoHousehold household = households.get(worker.householdId());
                    return household != null && household.village().value().equals(village.editScope());
                })
                .map(worker -> ids.get(worker.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Officer who(String login) {
        return staff.find(login).orElseThrow();
    }

    private List<CaseOpening.Wanted> wanted(Collection<Long> people, LocalDate day) {
        Set<String> payers = owed.rules();
        List<CaseOpening.Wanted> wanted = new ArrayList<>();
        for (Decision one : deciding.decideFor(people, day)) {
            if (wanted.size() < MOST
                    && one.outcome() == Outcome.ELIGIBLE
                    && one.payable().isExact()
                    && one.payable().least() > 0
                    && payers.contains(one.rule().id())) {
                wanted.add(new CaseOpening.Wanted(
                        Long.parseLong(one.row().id()), one.rule().id(), null));
            }
        }
        return wanted;
    }

    /** The bank pays all lines but the last but one, whose account is closed. The leader sets up a code of their own later. */
    private void paid(Officer office, Officer leader, long batch) {
        String secret = secondFactor.begin(leader).text();
        GrantRules.SecondFactorRules how = rules.secondFactor();
        long now = clock.instant().getEpochSecond();
        secondFactor.confirm(leader, Totp.shown(secret, now - how.seconds(), how.seconds(), how.digits()));
        batches.release(leader, "demo-release-" + batch, batch, Totp.shown(secret, now, how.seconds(), how.digits()));
        secondFactor.forget(office, leader);
        Sent sent = batches.send(office, batch);
        results.take(office, batch, "银行回盘.csv", answer(sent));
    }

    private byte[] answer(Sent sent) {
        List<String> lines = new String(
                        sent.bytes(),
                        Objects.requireNonNull(rules.bank().inUse().charset()))
                .lines()
                .skip(1)
                .toList();
        StringBuilder text = new StringBuilder("流水标识,处理结果,失败原因\n");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean last = i > 0 && i == Math.max(1, lines.size() - 2);
            text.append(line, line.lastIndexOf(',') + 1, line.length()).append(last ? ",失败,已销户\n" : ",成功,\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
