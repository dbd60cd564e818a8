package library

import (
	"context"

	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/viewer"
)

// Import enters a library that was kept elsewhere until now. All rows are judged
// before one is written: with a fault in one of them nothing is saved, and the faults
// of each row are answered at its place. What was imported waits for the approval of
// somebody else of the office.
func (s *Service) Import(ctx context.Context, db *ent.Client, rows []ExpertInput) ([]fault.List, error) {
	faults, err := s.Judge(ctx, db, rows)
	if err != nil {
		return nil, err
	}
	for _, list := range faults {
		if list.Err() != nil {
			return faults, nil
		}
	}
	how := entering{kind: expert.EntryIMPORT, status: expert.StatusCHECKED, role: viewer.PerfOffice}
	for _, in := range rows {
		if _, err := s.create(ctx, db, in, how); err != nil {
			return nil, err
		}
	}
	return faults, nil
}

// Judge says what is wrong with each row of an import, and saves nothing.
func (s *Service) Judge(ctx context.Context, db *ent.Client, rows []ExpertInput) ([]fault.List, error) {
	y, err := measure(ctx, db)
	if err != nil {
		return nil, err
	}
	faults := make([]fault.List, len(rows))
	first := map[string]int{}
	for i := range rows {
		rows[i].tidy()
		faults[i] = append(append(rows[i].check(y), rows[i].qualify(y)...), rows[i].checkNew()...)
		number := value(rows[i].IDNumber)
		if before, twice := first[number]; twice && number != "" {
			faults[i].Add(fault.New(fault.DupIndicator, "与第 %d 位专家的身份证号相同", before+1).At("idNumber"))
			continue
		}
		first[number] = i
		there, err := s.first(ctx, db, rows[i])
		if err != nil {
			return nil, err
		}
		if there != nil {
			faults[i].Add(known(there).At("idNumber"))
		}
	}
	return faults, nil
}
