package org.wutong.bureau.targets.bulletins;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Scope;
import org.wutong.vocabulary.RegionCode.Level;

/** Who may do what with bulletins: whoever steers writes them, a second person who steers or answers for the bureau signs. */
@Component
public class BulletinRights {
    private final ReportingTree tree;
    private final TransactionTemplate transactions;

    BulletinRights(ReportingTree tree, PlatformTransactionManager transactionManager) {
        this.tree = tree;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Places whose bulletins the officer may write: cities and counties within what they steer. */
    public List<Node> places(Officer me) {
        String edit = me.editScope();
        return edit == null || !me.may(Right.STEER)
                ? List.of()
                : tree.under(edit).stream()
                        .filter(node -> node.level() == Level.CITY || node.level() == Level.COUNTY)
                        .toList();
    }

    public boolean mayWrite(Officer me, String place) {
        String edit = me.editScope();
        return edit != null && me.may(Right.STEER) && place.startsWith(edit);
    }

    /** A leader changes no records of people, but signs wherever they look. */
    public boolean mayDecide(Officer me, String place) {
        return me.may(Right.PUBLISH) && place.startsWith(me.viewScope()) || mayWrite(me, place);
    }

    /** The place for whose office the officer confirms: their own, where it is one that was told. */
    public String own(Officer me) {
        return me.viewScope();
    }

    /** One transaction of the officer; a leader's reaches as far as they look. */
    <T extends @Nullable Object> T within(Officer me, Supplier<T> work) {
        Actor actor = me.actor();
        Scope reach = me.may(Right.PUBLISH) ? actor.view() : actor.edit();
        Actor acting = new Actor(actor.staff(), actor.name(), actor.office(), actor.view(), reach, actor.search());
        return Acting.as(acting, () -> transactions.execute(status -> work.get()));
    }
}
