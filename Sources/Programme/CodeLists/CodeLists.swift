/// Every code list of the programme.

extension CodeList {
  static let all: [CodeList] =
    [unitLevel, areaType, successionKind, dataStatus]
    + [sex, relationship, ethnicity, work, schoolLevel, schooling]
    + [waterSource, toilet, wasteTreatment]
    + [householdClass, indicator, reviewKind, povertyCause]
    + [level, organizationKind, partyRole, planStatus, taskStatus, taskKind]
    + [conferenceKind, attendanceRole, opinionKind, followUp, lessonStatus]
    + [communicationKind, audienceGroup, trainingKind]
    + [supportForm, supportSource, payingLevel, supportStatus, beneficiaryGroup]
    + [loanProgramme, loanStatus, insuranceGroup, housingDrive, plotStatus, housingSource]
    + [courseResult, jobAfter, useOfMeans, hardshipReason, allowanceRhythm]
    + [donorKind, giftKind, fundKind, fundPurpose, campaignKind, campaignChannel, donorSector]
    + [contactPurpose, contactOutcome]
    + [livelihoodKind, enrolmentStatus, introductionForm, replicationResult]
    + [supervisionKind, supervisionMethod, teamRole, severity, difficultyState]
    + [documentKind, documentPurpose, documentState, planScope]
    + [budgetKind, resourceOrigin, resourceKind, programmeIndicator]
}
