#ifndef CLUAGUARD_H
#define CLUAGUARD_H
#endif
