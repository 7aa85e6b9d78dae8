# Brings Node 22 if it is missing, then the agent, and lets the agent do the rest:
#   .\install-comfyui.ps1 -Server https://YOUR-FUNCTIONS -Code ABCD-2345
param(
  [Parameter(Mandatory)] [string] $Server,
  [Parameter(Mandatory)] [string] $Code,
  [string] $Site = $env:PEACE_SITE,
  [Parameter(ValueFromRemainingArguments)] [string[]] $Rest
)
$ErrorActionPreference = 'Stop'
$agentHome = if ($env:PEACE_AGENT_HOME) { $env:PEACE_AGENT_HOME } else { Join-Path $HOME '.peace-agent' }
New-Item -ItemType Directory -Force -Path $agentHome | Out-Null

function Test-Node($path) {
  if (-not $path -or -not (Test-Path $path)) { return $false }
  return (& $path -p 'Number(process.versions.node.split(".")[0]) >= 22') -eq 'true'
}

$node = (Get-Command node -ErrorAction SilentlyContinue).Source
if (-not (Test-Node $node)) {
  $node = Join-Path $agentHome 'node\node.exe'
  if (-not (Test-Node $node)) {
    $version = 'v22.21.1'
    $name = "node-$version-win-x64"
    $archive = Join-Path $agentHome "$name.zip"
    Write-Host "Fetching Node $version ..."
    Invoke-WebRequest "https://nodejs.org/dist/$version/$name.zip" -OutFile $archive
    $sums = (Invoke-WebRequest "https://nodejs.org/dist/$version/SHASUMS256.txt").Content
    $expected = ($sums -split "`n" | Where-Object { $_ -match "  $name.zip$" }) -replace '\s.*', ''
    if ((Get-FileHash $archive -Algorithm SHA256).Hash.ToLower() -ne $expected) { throw 'Node came with a wrong checksum.' }
    Expand-Archive $archive -DestinationPath $agentHome -Force
    Remove-Item -Recurse -Force (Join-Path $agentHome 'node') -ErrorAction SilentlyContinue
    Rename-Item (Join-Path $agentHome $name) 'node'
    Remove-Item $archive
  }
}

$agent = Join-Path $PSScriptRoot '..\agent\bin\peace-agent.mjs'
if (-not (Test-Path $agent)) {
  if (-not $Site) { throw 'Where is the agent? Give -Site URL.' }
  $agent = Join-Path $agentHome 'peace-agent.mjs'
  Invoke-WebRequest "$($Site.TrimEnd('/'))/agent/peace-agent.mjs" -OutFile $agent
}

& $node $agent pair $Code --server $Server
if ($LASTEXITCODE) { exit $LASTEXITCODE }
& $node $agent install @Rest
exit $LASTEXITCODE
