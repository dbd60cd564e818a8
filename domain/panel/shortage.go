package panel

import (
	"fmt"
	"slices"

	"hengxiao/domain/fault"
)

// shortages names each constraint that the allowed experts cannot meet beside those
// chosen, and how many are short. The simplest are named first: where people or a
// field are missing, limits on houses are not to blame.
func (n Need) shortages(chosen, allowed []Entrant) fault.List {
	var faults fault.List
	if short := n.Size - len(chosen) - len(allowed); short > 0 {
		faults.Add(fault.New(fault.PoolTooSmall, "可抽专家 %d 人%s，需 %d 人，缺 %d 人", len(allowed), beside(len(chosen)), n.Size, short).At("size"))
	}
	for i, f := range n.Fields {
		have, sit := knowing(allowed, f.Field), knowing(chosen, f.Field)
		if short := f.Count - sit - have; short > 0 {
			faults.Add(fault.New(fault.PoolTooSmall, "“%s”领域可抽专家 %d 人%s，至少需 %d 人，缺 %d 人", f.name(), have, beside(sit), f.Count, short).At("fields[%d]", i))
		}
	}
	if len(faults) > 0 {
		return faults
	}
	free := n
	free.PerEmployer, free.OwnAdministration = n.Size, n.Size
	byEmployer, byOwn := free, free
	byEmployer.PerEmployer, byOwn.OwnAdministration = n.PerEmployer, n.OwnAdministration
	if short := free.missing(chosen, nil, allowed); short > 0 {
		return fault.List{fault.New(fault.PoolTooSmall, "%d 个名额内凑不齐各领域的最低人数，缺 %d 人", n.Size, short).At("fields")}
	}
	if short := byEmployer.missing(chosen, nil, allowed); short > 0 {
		faults.Add(fault.New(fault.PoolTooSmall, "同一单位最多 %d 人，按此限制缺 %d 人", n.PerEmployer, short).At("size"))
	}
	if short := byOwn.missing(chosen, nil, allowed); short > 0 {
		faults.Add(fault.New(fault.PoolTooSmall, "本级行政机关最多 %d 人，按此限制缺 %d 人", n.OwnAdministration, short).At("size"))
	}
	if len(faults) == 0 {
		faults.Add(fault.New(fault.PoolTooSmall, "同一单位和本级行政机关的人数限制合在一起，缺 %d 人", n.missing(chosen, nil, allowed)).At("size"))
	}
	return faults
}

// knowing counts the experts of a field.
func knowing(entrants []Entrant, field string) (n int) {
	for _, e := range entrants {
		if slices.Contains(e.Fields, field) {
			n++
		}
	}
	return n
}

// beside says how many were chosen, if any.
func beside(chosen int) string {
	if chosen == 0 {
		return ""
	}
	return fmt.Sprintf("、已选定 %d 人", chosen)
}
