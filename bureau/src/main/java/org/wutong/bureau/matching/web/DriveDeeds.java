package org.wutong.bureau.matching.web;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.matching.answers.AnswerRefused;
import org.wutong.bureau.matching.drives.DriveRefused;
import org.wutong.bureau.register.Flash;

/** Does what a form about a drive asks, and says on the next page what was refused. */
final class DriveDeeds {
    private DriveDeeds() {}

    /** @return address of the next page */
    static String then(String href, RedirectAttributes redirect, Runnable deed) {
        try {
            deed.run();
        } catch (DriveRefused refused) {
            Flash.refused(
                    redirect,
                    refused.key(),
                    refused.args().stream().map(Object::toString).toArray());
        } catch (AnswerRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        } catch (ChangedMeanwhile | DataIntegrityViolationException meanwhile) {
            Flash.refused(redirect, "drives.refused.meanwhile");
        }
        return "redirect:" + href;
    }
}
