import ipaddr from 'ipaddr.js';

/** Whether a connection to an IP address (as text) may be opened. */
export type AddressPolicy = (address: string) => boolean;

/** Public addresses that belong to the machine's own cloud and answer without a password. */
const CLOUD_SERVICES = new Set(['168.63.129.16']);

/**
 * Public unicast addresses only: nothing private, loopback, link-local, shared, reserved, multicast or tunnelled, and no
 * metadata service of a cloud. IPv4 written as IPv6 counts as IPv4.
 */
export const isPublicAddress: AddressPolicy = (address) =>
  ipaddr.isValid(address) &&
  ipaddr.process(address).range() === 'unicast' &&
  !CLOUD_SERVICES.has(ipaddr.process(address).toString());
