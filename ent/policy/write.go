package policy

import "hengxiao/ent/viewer"

// writers are the roles that write a table by hand. Steps of the procedure, and
// what follows from them, are written by the machine on their behalf.
var writers = map[string][]viewer.Role{
	"projects":         {viewer.UnitClerk, viewer.UnitHead},
	"declarations":     {viewer.UnitClerk},
	"attachments":      {viewer.UnitClerk},
	"target_reviews":   {viewer.SectionReviewer},
	"expert_sheets":    {viewer.Expert},
	"score_lines":      {viewer.Expert},
	"questions":        {viewer.Expert, viewer.UnitClerk},
	"appeals":          {viewer.UnitHead},
	"monitorings":      {viewer.UnitClerk},
	"self_evaluations": {viewer.UnitClerk},
	"batches":          {viewer.PerfOffice},
	"extensions":       {viewer.PerfOffice},
	"review_rounds":    {viewer.PerfOffice},
	"reports":          {viewer.PerfOffice, viewer.Leader},
	"notices":          viewer.AllRoles,
	"standards":        {viewer.PerfOffice},
}
