/// XML is written for documents as for sheets.

import Spreadsheets

typealias XMLOutput = Spreadsheets.XMLOutput
