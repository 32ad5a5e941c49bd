/*
 * What the files of the association share. Nothing here is for callers.
 *
 * association.c        what callers call             `ClientAssociation`
 * association_ports.c  what the machine asks, has done  `ClientPorts`
 */
#ifndef WIN12_ASSOCIATION_INNER_H
#define WIN12_ASSOCIATION_INNER_H

#include "association.h"

/* How the names of a context and of a mechanism begin: BER of the arcs 2.16.756.5.8, those of DLMS (IEC 62056-5-3). */
#define WIN12_ASSOCIATION_ARCS 0x60, 0x85, 0x74, 0x05, 0x08

void win12_association_bind(struct win12_association *association);


#endif
