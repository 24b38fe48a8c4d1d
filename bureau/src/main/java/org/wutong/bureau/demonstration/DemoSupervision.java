package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Staff;
import org.wutong.bureau.register.Entry;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.targets.supervision.About;
import org.wutong.bureau.targets.supervision.AppraisalDesk;
import org.wutong.bureau.targets.supervision.Figures;
import org.wutong.bureau.targets.supervision.GroupKind;
import org.wutong.bureau.targets.supervision.MeetingDesk;
import org.wutong.bureau.targets.supervision.MeetingDraft;
import org.wutong.bureau.targets.supervision.NewAssignment;
import org.wutong.bureau.targets.supervision.NewCase;
import org.wutong.bureau.targets.supervision.Proposal;
import org.wutong.bureau.targets.supervision.Step;
import org.wutong.bureau.targets.supervision.SupervisionDesk;
import org.wutong.bureau.targets.supervision.Watching;
import org.wutong.bureau.targets.supervision.Words;
import org.wutong.bureau.targets.supervision.WorkGroup;

/** A few cases of supervision on different desks, one meeting with what it decided, and the sheets of the year. */
@Component
class DemoSupervision {
    private static final int AGO = 18;
    private static final int MOST = 4;

    private final SupervisionDesk desk;
    private final Watching watching;
    private final MeetingDesk meetings;
    private final AppraisalDesk appraisals;
    private final Ledgers ledgers;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Staff staff;

    DemoSupervision(
            SupervisionDesk desk,
            Watching watching,
            MeetingDesk meetings,
            AppraisalDesk appraisals,
            Ledgers ledgers,
            ReportingTree tree,
            BusinessDate businessDate,
            Staff staff) {
        this.desk = desk;
        this.watching = watching;
        this.meetings = meetings;
        this.appraisals = appraisals;
        this.ledgers = ledgers;
        this.tree = tree;
        this.businessDate = businessDate;
        this.staff = staff;
    }

    /** @return how many cases */
    int load(String code, LocalDate today) {
        Officer office = staff.find("demo-county").orElseThrow();
        Officer township = staff.find("demo-township").orElseThrow();
        businessDate.fix(today.minusDays(AGO));
        List<Long> cases = desk.open(
                office,
                watching.proposals(code, today.minusDays(AGO)).stream()
                        .filter(one -> one.about() == About.TARGET)
                        .limit(MOST)
                        .map(DemoSupervision::asked)
                        .toList());
        long answered =
                desk.open(office, List.of(byHand(township.viewScope(), today))).get(0);
        desk.act(township, Step.RECEIVE, answered, Words.said(""));
        desk.act(office, Step.TALK, answered, new Words("要求逐户核对、月底前补齐", businessDate.today(), "镇分管负责人（虚构）", null));
        desk.act(township, Step.ANSWER, answered, new Words("核对口径不一致，已抽调四人逐户补录", today.plusDays(9), "", null));
        businessDate.fix(today);
        cases.stream().findFirst().ifPresent(late -> desk.act(office, Step.RAISE, late, Words.said("逾期未签收")));
        meet(office, code, township.viewScope(), today);
        appraisals.make(office, today.getYear());
        return cases.size() + 1;
    }

    private static NewCase asked(Proposal one) {
        return new NewCase(
                one.place().code(),
                one.about(),
                one.subject(),
                one.subject(),
                "请说明落后原因，报送整改措施和完成时限。",
                one.figures(),
                one.reasons(),
                null);
    }

    private static NewCase byHand(String place, LocalDate today) {
        return new NewCase(
                place, About.FREE, "", "实名台账与系统数字不一致（演示）", "请逐户核对，说明差在哪里。", Figures.none(today), List.of(), null);
    }

    private void meet(Officer office, String county, String township, LocalDate today) {
        Optional<Entry<WorkGroup>> group = ledgers.all(WorkGroup.class).stream()
                .filter(one -> one.record().kind() == GroupKind.LEADING_GROUP)
                .findFirst();
        if (group.isEmpty()) {
            return;
        }
        long id = meetings.add(
                office,
                new MeetingDraft(
                        group.get().id(),
                        "第四季度稳就业调度会（演示）",
                        today.minusDays(5),
                        "区人社局三楼会议室",
                        "李建国",
                        "通报各镇街进度；研究年底冲刺措施",
                        "人力资源和社会保障局 李建国\n财政局 周海燕（虚构）\n农业农村和水务局 王立军（虚构）",
                        "",
                        "一、通报各镇街转移就业进度。\n二、落后镇街逐一说明原因。\n三、议定事项见附表。"));
        meetings.give(office, new NewAssignment(id, null, township, "补齐未登记就业的外出人员", "就业服务站", today.plusDays(10)));
        List<Node> townships = tree.children(county);
        meetings.give(office, new NewAssignment(id, null, townships.get(0).code(), "走访三个月无记录的户", "就业服务站", today));
        meetings.give(office, new NewAssignment(id, null, county, "拨付第四批一次性交通补贴", "财政局", today.plusDays(20)));
    }
}
