package reporting

import (
	"bytes"
	"context"
	"strings"
	"unicode"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/report"
)

// Content is the report's figures and words in their canonical form: what the hash
// is made of.
func Content(r *ent.Report) string { return r.Body }

// Find is a report that the viewer sees.
func Find(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.Report, error) {
	r, err := db.Report.Query().Where(report.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	return r, err
}

// Docx prints a report that the viewer sees, from what is stored, never from rows: of
// a signed report every print is the same. The name is the file's.
func Docx(ctx context.Context, db *ent.Client, id uuid.UUID) (name string, body []byte, err error) {
	r, err := Find(ctx, db, id)
	if err != nil {
		return "", nil, err
	}
	var out bytes.Buffer
	if r.DeclarationID != nil {
		var sheet ProjectSheet
		if sheet, err = Read[ProjectSheet](r); err == nil {
			err = WriteProjectDocx(&out, sheet)
		}
	} else {
		var whole BatchReport
		if whole, err = Read[BatchReport](r); err == nil {
			err = WriteBatchDocx(&out, whole)
		}
	}
	return FileName(r, ".docx"), out.Bytes(), err
}

// FileName is the title as every file system takes it, with an ending; a draft says
// that it is one.
func FileName(r *ent.Report, ending string) string {
	name := r.Title
	if r.Status == report.StatusDRAFT {
		name += "（草稿）"
	}
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || strings.ContainsRune(`/\:*?"<>|`, c) {
			return '_'
		}
		return c
	}, name) + ending
}
