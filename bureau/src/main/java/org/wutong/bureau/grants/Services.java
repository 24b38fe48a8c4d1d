package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.ServiceRows;
import org.wutong.bureau.grants.storage.ServiceRows.Contract;
import org.wutong.bureau.grants.storage.ServiceRows.Deliverable;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role;

/**
 * 政府购买服务: contracts with agencies and stations, what they deliver, acceptance by a second person, approval by the leader, payment by voucher,
 * from the same funds as grants.
 */
@Component
public class Services {
    private static final int NEWEST = 200;

    private final CaseDesk desk;
    private final ServiceRows rows;
    private final FundStandings funds;
    private final BusinessDate businessDate;
    private final Audit audit;

    Services(CaseDesk desk, ServiceRows rows, FundStandings funds, BusinessDate businessDate, Audit audit) {
        this.desk = desk;
        this.rows = rows;
        this.funds = funds;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /** A contract with all that happened under it. */
    public record Whole(Contract contract, List<Deliverable> deliverables, List<ServiceRows.Taken> steps) {}

    public static boolean mayContract(Officer me) {
        return me.role() == Role.COUNTY_OFFICER;
    }

    public List<Contract> newest(Officer me) {
        return desk.within(me, () -> rows.newest(NEWEST));
    }

    public Optional<Whole> find(Officer me, long id) {
        return desk.within(me, () -> rows.find(id).map(one -> new Whole(one, rows.of(id), rows.steps(id))));
    }

    /** @throws Refused where a contract of that number stands, or its days or sum make no sense */
    public long contract(Officer me, NewContract wanted) {
        require(me, mayContract(me), "contract");
        if (wanted.number().isBlank()
                || wanted.title().isBlank()
                || wanted.provider().isBlank()
                || wanted.fen() <= 0
                || wanted.toOn().isBefore(wanted.fromOn())) {
            throw new Refused("grants.service.wrong");
        }
        return desk.within(me, () -> {
            long id = rows.add(wanted, businessDate.today(), Acting.now())
                    .orElseThrow(() -> new Refused("grants.service.number", wanted.number()));
            audit.record(
                    "service-contract",
                    "contract",
                    wanted.number(),
                    wanted.region(),
                    null,
                    Long.toString(wanted.fen()));
            return id;
        });
    }

    /**
     * Agrees something to be delivered.
     *
     * @return its id
     * @throws Refused where all together would be more than the contract
     */
    public long agree(Officer me, long contract, String title, LocalDate due, long fen) {
        require(me, mayContract(me), "deliverable");
        return desk.within(me, () -> {
            Contract one = rows.find(contract).orElseThrow(NotThere::new);
            if (title.isBlank() || fen <= 0 || Math.addExact(one.agreedFen(), fen) > one.fen()) {
                throw new Refused("grants.service.too-much");
            }
            long id = rows.addDeliverable(one, title.strip(), due, fen);
            rows.rebook(id, ServiceStep.State.AGREED.part(), "AGREE", businessDate.today());
            audit.record("service-step", "contract", one.number(), one.region(), null, "agree " + fen);
            return id;
        });
    }

    /** @throws Refused where something hinders it that is not a matter of who asks */
    public void act(Officer me, long id, ServiceStep step, String note) {
        Deliverable seen = desk.within(me, () -> rows.held(id)).orElse(null);
        boolean allowed = seen != null
                && step.allowed(seen.state(), me.role())
                && !(step.keptApart() && desk.within(me, () -> rows.touchedBy(id, me.id())));
        require(me, allowed, step.word());
        if (step.needsNote() && note.isBlank()) {
            throw new Refused("grants.reason.needed");
        }
        desk.within(me, () -> {
            Deliverable one = rows.held(id)
                    .filter(now -> now.state() == step.from())
                    .orElseThrow(() -> new Refused("grants.service.moved"));
            LocalDate today = businessDate.today();
            if (step == ServiceStep.APPROVE && !funds.covers(one.fund(), one.region(), one.fen(), today)) {
                throw new Refused("grants.hindrance.FUND_DRY");
            }
            rows.move(one, step, today, Acting.now(), note.strip());
            if (step.from().part() != step.to().part()) {
                rows.rebook(id, step.to().part(), step.name(), today);
            }
            audit.record(
                    "service-step", "contract", Long.toString(one.contract()), one.region(), note.strip(), step.word());
            return true;
        });
    }

    private void require(Officer me, boolean allowed, String what) {
        if (!allowed) {
            desk.within(me, () -> {
                audit.record("grant-refused", "contract", null, "", null, what);
                return true;
            });
            throw new Forbidden();
        }
    }
}
