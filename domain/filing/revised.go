package filing

import (
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
)

// revised tells of each row whether it differs from the first submitted version: in what
// it promises, or by being new.
func revised(rows, first []form.Indicator) []bool {
	type key struct{ horizon, level2, name string }
	keyOf := func(r form.Indicator) key {
		return key{pick(r.Horizon), pick(r.Level2), standard.NormalName(word(r.NameZh))}
	}
	was := map[key]form.Indicator{}
	for _, r := range first {
		was[keyOf(r)] = r
	}
	changed := make([]bool, len(rows))
	for i, r := range rows {
		before, had := was[keyOf(r)]
		changed[i] = !had || promise(before) != promise(r)
	}
	return changed
}

// promise is what a row can be held to.
func promise(r form.Indicator) [5]string {
	return [5]string{pick(r.Operator), word(r.TargetValue), word(r.TargetText), pick(r.Unit), word(r.Weight)}
}
