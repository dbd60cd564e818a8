package graph

import (
	"context"

	"hengxiao/domain/identity"
	"hengxiao/domain/library"
	"hengxiao/domain/survey"
	"hengxiao/ent/generated/ent"
	"hengxiao/graph/generated"
)

// Resolver is the root of all resolvers; each verb has its own file.
type Resolver struct {
	Identity *identity.Service
	Library  *library.Service
	Events   *Events
	Answers  *survey.Gate
}

// Query resolves the questions.
func (r *Resolver) Query() generated.QueryResolver { return query{r} }

// Mutation resolves the verbs.
func (r *Resolver) Mutation() generated.MutationResolver { return mutation{r} }

// Subscription resolves the streams.
func (r *Resolver) Subscription() generated.SubscriptionResolver { return subscription{r} }

// Attachment resolves what an attachment's row does not hold.
func (r *Resolver) Attachment() generated.AttachmentResolver { return attachmentFields{} }

// Batch resolves what a batch's row does not hold.
func (r *Resolver) Batch() generated.BatchResolver { return batchFields{} }

// Standard resolves what an edition's row does not hold.
func (r *Resolver) Standard() generated.StandardResolver { return standardFields{} }

// LibraryIndicator resolves what a row of the indicator library does not hold.
func (r *Resolver) LibraryIndicator() generated.LibraryIndicatorResolver {
	return libraryIndicatorFields{}
}

// Consent resolves what a request's row does not hold.
func (r *Resolver) Consent() generated.ConsentResolver { return consentFields{} }

// DeviceSession resolves what a session's row does not hold.
func (r *Resolver) DeviceSession() generated.DeviceSessionResolver { return sessionFields{} }

// RoleGrant resolves what a grant's row does not hold.
func (r *Resolver) RoleGrant() generated.RoleGrantResolver { return grantFields{} }

// User resolves what an account's row does not hold.
func (r *Resolver) User() generated.UserResolver { return userFields{} }

// Declaration resolves what a declaration's row does not hold.
func (r *Resolver) Declaration() generated.DeclarationResolver { return declarationFields{} }

// ExpertSheet resolves what a sheet's row does not hold.
func (r *Resolver) ExpertSheet() generated.ExpertSheetResolver { return sheetFields{} }

// ExpertMeasure resolves what a measure's row does not hold.
func (r *Resolver) ExpertMeasure() generated.ExpertMeasureResolver { return measureFields{} }

// ExpertYear resolves the buttons of an expert's year.
func (r *Resolver) ExpertYear() generated.ExpertYearResolver { return expertYearFields{} }

// MarkedReview resolves the buttons of a review.
func (r *Resolver) MarkedReview() generated.MarkedReviewResolver { return reviewFields{} }

// PrintRun resolves what a batch of prints does not hold.
func (r *Resolver) PrintRun() generated.PrintRunResolver { return printRunFields{} }

// PayList resolves what a pay list's row does not hold.
func (r *Resolver) PayList() generated.PayListResolver { return payListFields{} }

// Expert resolves what an entry's row does not hold.
func (r *Resolver) Expert() generated.ExpertResolver { return expertFields{} }

// ExpertAbsence resolves what an absence's row does not hold.
func (r *Resolver) ExpertAbsence() generated.ExpertAbsenceResolver { return absenceFields{} }

// ExpertFile resolves what a certificate's row does not hold.
func (r *Resolver) ExpertFile() generated.ExpertFileResolver { return certificateFields{} }

// Agency resolves what a third party's row does not hold.
func (r *Resolver) Agency() generated.AgencyResolver { return agencyFields{} }

// AgencyContract resolves what a contract's row does not hold.
func (r *Resolver) AgencyContract() generated.AgencyContractResolver { return contractFields{} }

// AgencyMark resolves what a mark's row does not hold.
func (r *Resolver) AgencyMark() generated.AgencyMarkResolver { return agencyMarkFields{} }

// AgencyAssignment resolves what an assignment's row does not hold.
func (r *Resolver) AgencyAssignment() generated.AgencyAssignmentResolver { return assignmentFields{} }

// Report resolves what a report's row does not hold.
func (r *Resolver) Report() generated.ReportResolver { return reportFields{} }

// ReviewRound resolves what a round's row does not hold.
func (r *Resolver) ReviewRound() generated.ReviewRoundResolver { return roundFields{} }

// Sitting resolves the buttons of a sitting.
func (r *Resolver) Sitting() generated.SittingResolver { return sittingFields{} }
func (r *Resolver) Agenda() generated.AgendaResolver   { return agendaFields{} }

// Motion resolves the buttons of a motion.
func (r *Resolver) Motion() generated.MotionResolver { return motionFields{} }

// Monitoring resolves what a monitoring's row does not hold.
func (r *Resolver) Monitoring() generated.MonitoringResolver { return monitoringFields{} }

// Adjustment returns the resolvers of its computed fields.
func (r *Resolver) Adjustment() generated.AdjustmentResolver { return adjustmentFields{} }

// Evaluation resolves what an evaluation's row does not hold.
func (r *Resolver) Evaluation() generated.EvaluationResolver { return evaluationFields{} }

// ReportCheck resolves who checked a report.
func (r *Resolver) ReportCheck() generated.ReportCheckResolver { return reportCheckFields{} }

// EvaluationReport resolves what a draft comes to.
func (r *Resolver) EvaluationReport() generated.EvaluationReportResolver {
	return evaluationReportFields{}
}

// Problem resolves what a problem's row does not hold.
func (r *Resolver) Problem() generated.ProblemResolver { return problemFields{} }

// Overall resolves what a department's form does not hold.
func (r *Resolver) Overall() generated.OverallResolver { return overallFields{} }

// OverallFile resolves where the bytes are.
func (r *Resolver) OverallFile() generated.OverallFileResolver { return overallFileFields{} }

// Survey resolves what a survey's row does not hold.
func (r *Resolver) Survey() generated.SurveyResolver { return surveyFields{} }

// SelfRollup resolves what a roll-up's own figures do not hold.
func (r *Resolver) SelfRollup() generated.SelfRollupResolver { return selfRollupFields{} }

// Rollup resolves what a kept roll-up's row does not hold.
func (r *Resolver) Rollup() generated.RollupResolver { return rollupFields{} }

// SelfEvaluation resolves what a self-evaluation's row does not hold.
func (r *Resolver) SelfEvaluation() generated.SelfEvaluationResolver { return selfEvaluationFields{} }

type (
	query        struct{ *Resolver }
	mutation     struct{ *Resolver }
	subscription struct{ *Resolver }
)

// db is the client of the request: inside a mutation its transaction.
func db(ctx context.Context) *ent.Client { return ent.FromContext(ctx) }

// page is how many rows a list answers when it is not told.
const page = 20

func paging(first *int) *int {
	if first == nil {
		n := page
		return &n
	}
	return first
}
