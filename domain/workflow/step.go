// Package workflow is the whole procedure as data, and the only writer of a stage.
package workflow

import (
	"slices"

	"hengxiao/ent/viewer"
)

// Action names a step of the procedure; the codes are the API's.
type Action string

// Step is one line of the procedure: from which stages, by whom, to which stage,
// and who is told. What is not listed is refused.
type Step[Stage ~string] struct {
	Action Action
	NameZh string
	From   []Stage
	To     Stage
	Roles  []viewer.Role
	Notify []viewer.Role
}

// next finds the step that an action takes from a stage.
func next[Stage ~string](table []Step[Stage], from Stage, action Action) (Step[Stage], bool) {
	i := slices.IndexFunc(table, func(s Step[Stage]) bool {
		return s.Action == action && slices.Contains(s.From, from)
	})
	if i < 0 {
		return Step[Stage]{}, false
	}
	return table[i], true
}

// open lists the steps that somebody with one of the roles may take from a stage.
func open[Stage ~string](table []Step[Stage], from Stage, holds func(viewer.Role) bool) []Step[Stage] {
	var steps []Step[Stage]
	for _, s := range table {
		if slices.Contains(s.From, from) && slices.ContainsFunc(s.Roles, holds) {
			steps = append(steps, s)
		}
	}
	return steps
}
