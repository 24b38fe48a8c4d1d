package org.wutong.bureau.dispatch.web;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.dispatch.DispatchRefused;
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.register.Flash;

/** Does what a form asks, and says on the next page what was refused. */
final class Refusing {
    private Refusing() {}

    /** @return address of the next page */
    static String then(String href, RedirectAttributes redirect, Runnable deed) {
        try {
            deed.run();
        } catch (DispatchRefused refused) {
            Flash.refused(
                    redirect,
                    refused.key(),
                    refused.args().stream().map(Object::toString).toArray());
        } catch (ChangedMeanwhile | DataIntegrityViolationException meanwhile) {
            Flash.refused(redirect, "dispatch.refused.meanwhile");
        } catch (Spells.Overlap overlap) {
            Flash.refused(
                    redirect,
                    "dispatch.refused.overlap",
                    overlap.other().employerName(),
                    overlap.other().fromDate().toString());
        }
        return "redirect:" + href;
    }
}
