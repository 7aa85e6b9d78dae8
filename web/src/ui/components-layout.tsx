import { MantineProvider } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { useColorScheme } from './preferences.ts'
import { theme, themeVariables } from './theme.ts'
import '@mantine/core/styles.layer.css'
import './styles/components.css'

export default function ComponentsLayout() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} forceColorScheme={useColorScheme()}>
      <Outlet />
    </MantineProvider>
  )
}
