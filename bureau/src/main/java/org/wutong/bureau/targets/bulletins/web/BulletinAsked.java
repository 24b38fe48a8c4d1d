package org.wutong.bureau.targets.bulletins.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.targets.bulletins.Bulletin;
import org.wutong.bureau.targets.bulletins.BulletinDesk;
import org.wutong.bureau.targets.bulletins.BulletinRights;
import org.wutong.bureau.targets.bulletins.BulletinSigning;

/** The bulletin that a request is about, and whether whoever asks may do what they ask for. */
@Component
class BulletinAsked {
    private final BulletinDesk desk;
    private final BulletinRights rights;
    private final BulletinSigning signing;

    BulletinAsked(BulletinDesk desk, BulletinRights rights, BulletinSigning signing) {
        this.desk = desk;
        this.rights = rights;
        this.signing = signing;
    }

    Bulletin known(long id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Bulletin toWrite(Officer me, long id) {
        Bulletin bulletin = known(id);
        if (!rights.mayWrite(me, bulletin.region())) {
            throw refused(bulletin);
        }
        return bulletin;
    }

    Bulletin toDecide(Officer me, long id) {
        Bulletin bulletin = known(id);
        if (!rights.mayDecide(me, bulletin.region())) {
            throw refused(bulletin);
        }
        return bulletin;
    }

    private ResponseStatusException refused(Bulletin bulletin) {
        signing.refused(bulletin);
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
