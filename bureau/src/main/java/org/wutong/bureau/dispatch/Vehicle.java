package org.wutong.bureau.dispatch;

/**
 * What carries people of a batch.
 *
 * @param plate number plate, train or flight number
 * @param seats for passengers; numbered from one
 */
public record Vehicle(long id, long batch, VehicleKind kind, String plate, int seats) {}
