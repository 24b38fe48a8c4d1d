package org.wutong.bureau.dispatch;

/** What people travel by; a train or a flight stands for the seats booked on it. */
public enum VehicleKind {
    BUS,
    TRAIN,
    FLIGHT;

    public String labelKey() {
        return "dispatch.vehicle." + name();
    }
}
