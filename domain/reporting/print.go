package reporting

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/receipt"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/report"
)

// Content is the report's figures and words in their canonical form: what the hash
// is made of.
func Content(r *ent.Report) string { return r.Body }

// Print is a report that the viewer sees as a file with one of the endings: of a signed
// report the one that was kept when it was frozen, of a draft what is stored now, never
// rows. The name is the file's.
func Print(ctx context.Context, db *ent.Client, id uuid.UUID, ending string) (name string, body []byte, err error) {
	r, err := db.Report.Query().Where(report.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return "", nil, fault.Missing()
	}
	if err != nil {
		return "", nil, err
	}
	if r.Receipt != "" {
		body, err = receipt.File(ctx, db, r.Receipt, ending)
		return fileName(r, ending), body, err
	}
	s, err := sheetsOf(r)
	if err != nil {
		return "", nil, err
	}
	receipt.Draft(s.Paper)
	body, err = s.Print(ending)
	return fileName(r, ending), body, err
}

// sheetsOf are a stored report as it is printed.
func sheetsOf(r *ent.Report) (receipt.Sheets, error) {
	if r.DeclarationID != nil {
		sheet, err := Read[ProjectSheet](r)
		return receipt.Sheets{Paper: sheet.Paper(), Pages: sheet.Book()}, err
	}
	whole, err := Read[BatchReport](r)
	return receipt.Sheets{Paper: whole.Paper(), Pages: whole.Book()}, err
}

// fileName tells of a draft that it is one.
func fileName(r *ent.Report, ending string) string {
	name := r.Title
	if r.Status == report.StatusDRAFT {
		name += "（草稿）"
	}
	return receipt.FileName(name) + ending
}
