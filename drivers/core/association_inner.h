/*
 * What the files of the association share. Nothing here is for callers.
 *
 * association.c        what callers call             `ClientAssociation`
 * association_ports.c  what the machine asks, has done  `ClientPorts`
 */
#ifndef WIN12_ASSOCIATION_INNER_H
#define WIN12_ASSOCIATION_INNER_H

#include "association.h"

void win12_association_bind(struct win12_association *association);


#endif
