package calibration

import "math/big"

// ICC are the intraclass correlations of Shrout & Fleiss (1979), Psychological
// Bulletin 86: one sheet's reliability (…1) and that of the panel's mean (…K).
// Each is nil where its denominator is 0: where the targets do not differ at all.
type ICC struct {
	One1, OneK     *big.Rat // each project by other experts
	Two1, TwoK     *big.Rat // the same experts, drawn from many: absolute agreement
	Three1, ThreeK *big.Rat // the same experts, and only these: consistency
}

// Intraclass computes all six from a full table: one row a project, one column an
// expert, at least two of each; nil for less.
//
//	ICC(1,1) = (BMS−WMS) / (BMS+(k−1)WMS)        ICC(1,k) = (BMS−WMS) / BMS
//	ICC(2,1) = (BMS−EMS) / (BMS+(k−1)EMS+k(JMS−EMS)/n)
//	ICC(2,k) = (BMS−EMS) / (BMS+(JMS−EMS)/n)
//	ICC(3,1) = (BMS−EMS) / (BMS+(k−1)EMS)        ICC(3,k) = (BMS−EMS) / BMS
//
// BMS, JMS and EMS are the mean squares between projects, between experts and of
// the residual, WMS that within projects.
func Intraclass(projects [][]*big.Rat) *ICC {
	if len(projects) < 2 || len(projects[0]) < 2 {
		return nil
	}
	n, k := whole(len(projects)), whole(len(projects[0]))
	bms, jms, ems, wms := meanSquares(projects)
	single := func(ms *big.Rat) *big.Rat { return sum(bms, times(sum(k, whole(-1)), ms)) }
	judges := quotient(minus(jms, ems), n)
	return &ICC{
		One1:   quotient(minus(bms, wms), single(wms)),
		OneK:   quotient(minus(bms, wms), bms),
		Two1:   quotient(minus(bms, ems), sum(single(ems), times(k, judges))),
		TwoK:   quotient(minus(bms, ems), sum(bms, judges)),
		Three1: quotient(minus(bms, ems), single(ems)),
		ThreeK: quotient(minus(bms, ems), bms),
	}
}

// meanSquares is the two-way analysis of variance without repetition, and the
// within-projects mean square of the one-way one.
func meanSquares(projects [][]*big.Rat) (bms, jms, ems, wms *big.Rat) {
	rows, columns := len(projects), len(projects[0])
	n, k := whole(rows), whole(columns)
	total, squares, byRow := new(big.Rat), new(big.Rat), new(big.Rat)
	judges := make([]*big.Rat, columns)
	for _, row := range projects {
		r := new(big.Rat)
		for j, v := range row {
			r.Add(r, v)
			squares.Add(squares, times(v, v))
			if judges[j] == nil {
				judges[j] = new(big.Rat)
			}
			judges[j].Add(judges[j], v)
		}
		total.Add(total, r)
		byRow.Add(byRow, times(r, r))
	}
	byJudge := new(big.Rat)
	for _, j := range judges {
		byJudge.Add(byJudge, times(j, j))
	}
	middle := quotient(times(total, total), times(n, k))
	between := minus(quotient(byRow, k), middle)
	judging := minus(quotient(byJudge, n), middle)
	within := minus(squares, quotient(byRow, k))
	residual := minus(within, judging)
	return quotient(between, whole(rows-1)), quotient(judging, whole(columns-1)),
		quotient(residual, whole((rows-1)*(columns-1))), quotient(within, whole(rows*(columns-1)))
}

// OneWay is ICC(1,1) of groups that need not be equally large: each project by its
// own experts, as panels are drawn. Analysis of variance with the mean group size
// k₀ = (N − Σk²/N)/(n−1) (Donner 1986, International Statistical Review 54); for
// equal groups it is Shrout & Fleiss's ICC(1,1). Nil for fewer than two groups of
// at least two, and where nothing differs.
func OneWay(projects [][]*big.Rat) *big.Rat {
	groups, all := pairable(projects)
	n, count := len(groups), len(all)
	if n < 2 {
		return nil
	}
	total, squares, byGroup, sizes := new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat)
	for _, g := range groups {
		r := new(big.Rat)
		for _, v := range g {
			r.Add(r, v)
			squares.Add(squares, times(v, v))
		}
		total.Add(total, r)
		byGroup.Add(byGroup, quotient(times(r, r), whole(len(g))))
		sizes.Add(sizes, whole(len(g)*len(g)))
	}
	bms := quotient(minus(byGroup, quotient(times(total, total), whole(count))), whole(n-1))
	wms := quotient(minus(squares, byGroup), whole(count-n))
	size := quotient(minus(whole(count), quotient(sizes, whole(count))), whole(n-1))
	return quotient(minus(bms, wms), sum(bms, times(minus(size, whole(1)), wms)))
}
