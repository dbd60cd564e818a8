package desk

import (
	"slices"

	"hengxiao/domain/printing"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/printrun"
)

// OfPrintRun lists the buttons that its asker has on a batch of prints; nobody else sees one.
func OfPrintRun(r *ent.PrintRun) []*ActionState {
	switch {
	case slices.Contains(printing.Going, r.Status):
		return []*ActionState{can("cancelPrint", "取消打印")}
	case r.Status == printrun.StatusDONE && r.Size > 0:
		return []*ActionState{can("fetchPrint", "下载")}
	default:
		return []*ActionState{}
	}
}
