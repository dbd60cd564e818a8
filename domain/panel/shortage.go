package panel

import (
	"slices"

	"hengxiao/domain/fault"
)

// meets says why no panel of this need can be drawn from the library.
func (n Need) meets(lib *shelf) fault.List {
	if faults := n.check(); len(faults) > 0 {
		return faults
	}
	var allowed []Entrant
	for _, e := range lib.entrants {
		if len(Bars(e, lib.subject, n)) == 0 {
			allowed = append(allowed, e)
		}
	}
	if n.missing(nil, allowed) == 0 {
		return nil
	}
	return n.shortages(allowed)
}

// shortages names each constraint that the allowed experts cannot meet, and how
// many are short. The simplest are named first: where people or a field are missing,
// limits on houses are not to blame.
func (n Need) shortages(allowed []Entrant) fault.List {
	var faults fault.List
	if short := n.Size - len(allowed); short > 0 {
		faults.Add(fault.New(fault.PoolTooSmall, "可抽专家 %d 人，需 %d 人，缺 %d 人", len(allowed), n.Size, short).At("size"))
	}
	for i, f := range n.Fields {
		have := 0
		for _, e := range allowed {
			if slices.Contains(e.Fields, f.Field) {
				have++
			}
		}
		if short := f.Count - have; short > 0 {
			faults.Add(fault.New(fault.PoolTooSmall, "“%s”领域可抽专家 %d 人，至少需 %d 人，缺 %d 人", f.name(), have, f.Count, short).At("fields[%d]", i))
		}
	}
	if len(faults) > 0 {
		return faults
	}
	free := n
	free.PerEmployer, free.OwnAdministration = n.Size, n.Size
	byEmployer, byOwn := free, free
	byEmployer.PerEmployer, byOwn.OwnAdministration = n.PerEmployer, n.OwnAdministration
	if short := free.missing(nil, allowed); short > 0 {
		return fault.List{fault.New(fault.PoolTooSmall, "%d 个名额内凑不齐各领域的最低人数，缺 %d 人", n.Size, short).At("fields")}
	}
	if short := byEmployer.missing(nil, allowed); short > 0 {
		faults.Add(fault.New(fault.PoolTooSmall, "同一单位最多 %d 人，按此限制缺 %d 人", n.PerEmployer, short).At("size"))
	}
	if short := byOwn.missing(nil, allowed); short > 0 {
		faults.Add(fault.New(fault.PoolTooSmall, "本级行政机关最多 %d 人，按此限制缺 %d 人", n.OwnAdministration, short).At("size"))
	}
	if len(faults) == 0 {
		faults.Add(fault.New(fault.PoolTooSmall, "同一单位和本级行政机关的人数限制合在一起，缺 %d 人", n.missing(nil, allowed)).At("size"))
	}
	return faults
}
